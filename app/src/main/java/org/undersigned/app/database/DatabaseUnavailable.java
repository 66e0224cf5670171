package org.undersigned.app.database;

/** The database cannot be used; the message is the one sentence that an operator needs. */
public class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(String sentence) {
        super(sentence);
    }

    public DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
