package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the ledger keeps for ever (docs/spec/ledger.md, "Entries"): fixed fields only, nothing that a person typed.
 *
 * @param statement 32 hexadecimal digits
 * @param revision SHA-256 of the signed text
 * @param actor an organisation's domain, or 32 random hexadecimal digits that stand for it
 * @param key id of the key that signed, where one did
 * @param addendum SHA-256 of the removable content
 */
public record LedgerEntry(
        Type type,
        String statement,
        String revision,
        Optional<String> actor,
        Optional<String> key,
        Optional<String> addendum) {
    /** Longest entry, in bytes. */
    public static final int LONGEST = 1024;

    private static final String HEADER = "undersigned/entry@v1";
    private static final String NONE = "-";
    private static final Pattern ACTOR = Pattern.compile(
            "[0-9a-f]{32}|[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){1,10}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:+/=_-]{1,100}");

    /** What happened. */
    public enum Type {
        REVISION,
        PUBLICATION,
        SIGNATURE,
        WITHDRAWAL,
        FINDING,
        KEY,
        KEY_REVOCATION,
        ERASURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Type fromWord(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an entry of unknown type"));
        }
    }

    public LedgerEntry {
        Fields.requireForm(Fields.STATEMENT, statement, "a statement's id has 32 hexadecimal digits");
        Fields.requireForm(Fields.SHA256, revision, "a revision's digest has 64 hexadecimal digits");
        actor.ifPresent(a -> Fields.requireForm(ACTOR, a, "an actor is a domain or a pseudonym"));
        key.ifPresent(k -> Fields.requireForm(KEY, k, "not a key id"));
        addendum.ifPresent(a -> Fields.requireForm(Fields.SHA256, a, "an addendum's digest has 64 hexadecimal digits"));
    }

    public byte[] encode() {
        byte[] bytes = (HEADER
                        + "\ntype " + type.word()
                        + "\nstatement " + statement
                        + "\nrevision " + revision
                        + "\nactor " + actor.orElse(NONE)
                        + "\nkey " + key.orElse(NONE)
                        + "\naddendum " + addendum.orElse(NONE)
                        + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        Fields.require(bytes.length <= LONGEST, "an entry has at most 1024 bytes");
        return bytes;
    }

    /** Takes exactly what {@link #encode} gives. */
    public static LedgerEntry parse(byte[] bytes) {
        Fields.require(bytes.length <= LONGEST, "an entry has at most 1024 bytes");
        LineReader lines = new LineReader(new String(bytes, StandardCharsets.US_ASCII));
        lines.expect(HEADER);
        LedgerEntry entry = new LedgerEntry(
                Type.fromWord(lines.value("type")),
                lines.value("statement"),
                lines.value("revision"),
                optional(lines.value("actor")),
                optional(lines.value("key")),
                optional(lines.value("addendum")));
        lines.end();
        Fields.require(Arrays.equals(entry.encode(), bytes), "an entry that is not in its one form");
        return entry;
    }

    private static Optional<String> optional(String value) {
        return value.equals(NONE) ? Optional.empty() : Optional.of(value);
    }
}
