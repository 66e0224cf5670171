package org.undersigned.app.backup;

/** A backup cannot be made or restored; the message is the one sentence that an operator needs. */
public class BackupUnusable extends RuntimeException {
    public BackupUnusable(String sentence) {
        super(sentence);
    }

    public BackupUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
