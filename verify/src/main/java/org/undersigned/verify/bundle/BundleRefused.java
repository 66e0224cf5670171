package org.undersigned.verify.bundle;

/** These bytes are no proof bundle, or one that was changed; the message says so in a sentence. */
public class BundleRefused extends Exception {
    BundleRefused(String sentence) {
        super(sentence);
    }

    BundleRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
