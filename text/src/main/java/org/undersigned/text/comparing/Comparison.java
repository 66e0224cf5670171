package org.undersigned.text.comparing;

import java.util.List;

/**
 * How a copy stands to a signed text.
 *
 * @param title of the signed text
 * @param missing signatories that the copy does not name, though it names others
 * @param added names in the copy that did not sign
 */
public record Comparison(
        Verdict verdict,
        String title,
        List<Change> changes,
        List<String> missing,
        List<String> added,
        int signatories) {
    public Comparison {
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** What a copy is, in one word. */
    public enum Verdict {
        IDENTICAL,
        /** The same words; quotation marks, dashes, spaces or the case of letters differ. */
        IDENTICAL_BUT_TYPOGRAPHY,
        ALTERED,
        /** A part, in which nothing was changed. */
        EXCERPT,
        UNRELATED
    }

    /** Whether nothing in the copy contradicts what was signed. */
    public boolean isFaithful() {
        return verdict != Verdict.ALTERED && verdict != Verdict.UNRELATED && missing.isEmpty() && added.isEmpty();
    }

    /** One sentence that can be quoted. */
    public String sentence() {
        String about = "“" + title + "”";
        return switch (verdict) {
            case IDENTICAL -> "This copy has every word of " + about + " as it was signed" + names() + ".";
            case IDENTICAL_BUT_TYPOGRAPHY ->
                "This copy has every word of " + about + " as it was signed, and differs only in typography" + names()
                        + ".";
            case EXCERPT -> "This copy is a part of " + about + ", in which nothing was changed" + names() + ".";
            case ALTERED ->
                "This copy was altered: it differs from the signed text of %s in %s%s."
                        .formatted(about, places(), names());
            case UNRELATED -> "This copy is not " + about + ".";
        };
    }

    private String places() {
        return changes.size() == 1 ? "one place" : changes.size() + " places";
    }

    private String names() {
        if (missing.isEmpty() && added.isEmpty()) {
            return "";
        }
        String missed = missing.isEmpty() ? "" : missing.size() + " of its " + signatories + " signatories missing";
        String invented = added.isEmpty()
                ? ""
                : added.size() + (added.size() == 1 ? " name that" : " names that") + " did not sign";
        return ", with " + missed + (missed.isEmpty() || invented.isEmpty() ? "" : " and ") + invented;
    }
}
