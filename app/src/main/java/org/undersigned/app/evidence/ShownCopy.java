package org.undersigned.app.evidence;

import static org.undersigned.app.words.Speech.say;

/**
 * A copy as a page shows it.
 *
 * @param path of the page, with the file, the text and the picture below it
 * @param fileAddress where anybody can fetch the file
 */
public record ShownCopy(Copy copy, String path, String fileAddress) {
    /** So many characters of its text stand on the page; the rest is a file of its own. */
    private static final int EXCERPT = 5000;

    public boolean isFetched() {
        return copy.kind() == Copy.Kind.FETCHED;
    }

    /** The command that checks it. */
    public String command() {
        return "curl -sS " + fileAddress + " | sha256sum";
    }

    public String size() {
        return say("evidence.bytes", "count", copy.size());
    }

    public boolean isRead() {
        return copy.reading().isPresent();
    }

    public String words() {
        return copy.reading().flatMap(Copy.Reading::words).orElse("");
    }

    public boolean isLonger() {
        return words().length() > EXCERPT;
    }

    public String excerpt() {
        String words = words();
        // Never half of a character that takes two places.
        int end = isLonger() && Character.isHighSurrogate(words.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return isLonger() ? words.substring(0, end) : words;
    }
}
