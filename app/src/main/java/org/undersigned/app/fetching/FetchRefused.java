package org.undersigned.app.fetching;

import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/** Nothing could be fetched. The message is English, for logs and commands. */
public class FetchRefused extends Exception {
    private final String key;
    private final transient Object[] about;

    FetchRefused(String key, Object... about) {
        super(english(key, about));
        this.key = key;
        this.about = about.clone();
    }

    FetchRefused(Throwable cause, String key, Object... about) {
        super(english(key, about), cause);
        this.key = key;
        this.about = about.clone();
    }

    private static String english(String key, Object... about) {
        return Words.of("en").say(key, about);
    }

    /** For whoever asked, in the language of whoever is being answered. */
    public String sentence() {
        return Speech.say(key, about);
    }
}
