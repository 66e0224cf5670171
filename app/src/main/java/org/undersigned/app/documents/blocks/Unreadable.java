package org.undersigned.app.documents.blocks;

/**
 * A file cannot be read. The message is the key of the sentence that tells whoever brought it, and after it what the
 * sentence names, names and values by turns: the JVM that reads files has no words.
 */
public final class Unreadable extends Exception {
    /** Between the parts of the message: in none of them. */
    public static final String BETWEEN = "\u001F";

    public Unreadable(String key, Object... about) {
        super(message(key, about));
    }

    public Unreadable(Throwable cause, String key, Object... about) {
        super(message(key, about), cause);
    }

    private static String message(String key, Object... about) {
        StringBuilder message = new StringBuilder(key);
        for (Object part : about) {
            message.append(BETWEEN).append(part.toString().replace(BETWEEN, " "));
        }
        return message.toString();
    }
}
