package org.undersigned.text.comparing;

import java.util.List;
import java.util.Locale;

/** How a copy stands to a signed text: one sentence that can be quoted, and what it rests on. */
public final class Comparison {
    /** What a copy is, in one word. */
    public enum Verdict {
        IDENTICAL,
        /** The same words; quotation marks, dashes, spaces, or the case of a heading's letters differ. */
        IDENTICAL_BUT_TYPOGRAPHY,
        /** Words were left out, added, exchanged or put elsewhere. */
        ALTERED,
        /** Every word as it was signed, and other names under it. */
        SIGNATORIES_DIFFER,
        /** A part, in which nothing was changed. */
        EXCERPT,
        /** Every word of a revision that is not the latest. */
        OLDER_REVISION,
        /** It seems to say the same in a language that no text is held in, so that its words cannot be checked. */
        TRANSLATION,
        UNRELATED;

        /** As the API, the pages and the command write it; never changes. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A signatory whom a copy names otherwise: a letter, a word more or less. */
    public record Renaming(String signed, String copied) {}

    private final Verdict verdict;
    private final Original original;
    private final List<Change> changes;
    private final NameDifference names;
    private final Part part;
    private final int matchedWords;

    Comparison(
            Verdict verdict,
            Original original,
            List<Change> changes,
            NameDifference names,
            Part part,
            int matchedWords) {
        this.verdict = verdict;
        this.original = original;
        this.changes = List.copyOf(changes);
        this.names = names;
        this.part = part;
        this.matchedWords = matchedWords;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Original original() {
        return original;
    }

    /** Title of the signed text. */
    public String title() {
        return original.title();
    }

    public Edition edition() {
        return original.edition();
    }

    /** Sentence by sentence, in the order of the text. */
    public List<Change> changes() {
        return changes;
    }

    /** Signatories that the copy does not name, though it names others. */
    public List<String> missing() {
        return names.missing();
    }

    /** Names in the copy that did not sign. */
    public List<String> added() {
        return names.added();
    }

    public List<Renaming> renamed() {
        return names.renamed();
    }

    /** Which part it is, where it is an excerpt. */
    public Part part() {
        return part;
    }

    public int signatories() {
        return original.signatories().size();
    }

    /** Signatories whose names were removed on request: one of the added names may be theirs. */
    public int removedNames() {
        return original.removedNames();
    }

    /** Whether nothing in the copy contradicts what was signed. */
    public boolean isFaithful() {
        return switch (verdict) {
            case IDENTICAL, IDENTICAL_BUT_TYPOGRAPHY, EXCERPT, OLDER_REVISION -> true;
            case ALTERED, SIGNATORIES_DIFFER, TRANSLATION, UNRELATED -> false;
        };
    }

    public boolean isFound() {
        return verdict != Verdict.UNRELATED;
    }

    /** One sentence that can be quoted. */
    public String sentence() {
        return VerdictSentence.of(this);
    }

    boolean isCloserThan(Comparison other) {
        if (isFound() != other.isFound()) {
            return isFound();
        }
        int difference = closeness() - other.closeness();
        if (difference != 0) {
            return difference > 0;
        }
        // What is all of one text may be a part of a longer one, which it is not a copy of.
        if (isExcerpt() != other.isExcerpt()) {
            return other.isExcerpt();
        }
        return edition().revision() > other.edition().revision();
    }

    private boolean isExcerpt() {
        return verdict == Verdict.EXCERPT;
    }

    // A word that was changed weighs more than one that is there: an exact revision comes before a longer one.
    private int closeness() {
        int changed = changes.stream()
                .mapToInt(change -> words(change.signedWords()) + words(change.copiedWords()))
                .sum();
        int named =
                names.missing().size() + names.added().size() + names.renamed().size();
        return 2 * matchedWords - 2 * changed - named;
    }

    private static int words(String text) {
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
}
