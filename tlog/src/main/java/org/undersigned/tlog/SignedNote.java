package org.undersigned.tlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with signatures under it (c2sp.org/signed-note).
 *
 * @param text ends in a newline; may itself hold empty lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        boolean form = text.endsWith("\n") && !hasControl(text);
        if (!form) {
            throw new IllegalArgumentException("a note's text ends in a newline and has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures");
        }
        Set<String> keys = new HashSet<>();
        for (NoteSignature signature : signatures) {
            if (!keys.add(signature.name() + " " + signature.keyId())) {
                throw new IllegalArgumentException("a note with two signatures of one key");
            }
        }
    }

    /** Whether there is an ASCII control character other than a newline, or half of a character. */
    static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(
                        c -> (c < 0x20 && c != '\n') || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Refuses bytes that are not UTF-8. */
    public static SignedNote parse(byte[] note) {
        return parse(Utf8.decode(note, LONGEST));
    }

    /** Splits at the last empty line. */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || blank < 0 || !note.endsWith("\n") || blank + 2 >= note.length()) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** The keys whose signature of this note is good. Refuses the note if a line of one of the keys is bad. */
    public List<VerifierKey> verifiedBy(Collection<VerifierKey> known) {
        List<VerifierKey> verified = new ArrayList<>();
        for (VerifierKey key : known) {
            for (NoteSignature line : signatures) {
                if (key.isNamedBy(line)) {
                    if (!key.verifies(this, line)) {
                        throw new IllegalArgumentException("the signature of " + key.name() + " is wrong");
                    }
                    verified.add(key);
                }
            }
        }
        return verified;
    }

    /** The same note with more lines under it; a line of a key that has one already is left out. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        for (NoteSignature line : more) {
            if (all.stream().noneMatch(line::isBySameKeyAs)) {
                all.add(line);
            }
        }
        return new SignedNote(text, all);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
