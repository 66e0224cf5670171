package org.undersigned.app.fetching;

/** Nothing could be fetched; the message is one sentence for whoever asked. */
public class FetchRefused extends Exception {
    FetchRefused(String sentence) {
        super(sentence);
    }

    FetchRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
