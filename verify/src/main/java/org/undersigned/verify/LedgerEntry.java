package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the ledger keeps for ever (docs/spec/ledger.md, "Entries"): fixed fields only, nothing that a person typed.
 *
 * @param statement 32 hexadecimal digits; together with the revision, or not at all
 * @param revision SHA-256 of the signed text
 * @param actor an organisation's domain, or 32 random hexadecimal digits that stand for it; none where the ledger itself
 *     acts
 * @param key id of the key that signed, or that the entry is about
 * @param addendum SHA-256 of the removable content
 */
public record LedgerEntry(
        Type type,
        Optional<String> statement,
        Optional<String> revision,
        Optional<String> actor,
        Optional<String> key,
        Optional<String> addendum) {
    /** Longest entry, in bytes. */
    public static final int LONGEST = 1024;

    private static final String HEADER = "undersigned/entry@v1";
    private static final String NONE = "-";
    private static final Pattern ACTOR = Pattern.compile("[0-9a-f]{32}|" + Fields.DOMAIN);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:+/=_-]{1,100}");

    /** What happened. */
    public enum Type {
        REVISION,
        PUBLICATION,
        SIGNATURE,
        /** Ends the actor's signature that has this addendum. */
        WITHDRAWAL,
        /** A step of a finding: on a demand of the statement, or on an obligation, which is no statement's. */
        FINDING,
        /** A note beside the text: what reads wrong in it, and what is meant. */
        ERRATUM,
        /** From here on this key counts: an organisation's, or the ledger's own. */
        KEY,
        /** From here on this key counts no more. */
        KEY_REVOCATION,
        /** The content of this addendum was removed on request. */
        ERASURE;

        boolean isAboutAStatement() {
            return switch (this) {
                case REVISION, PUBLICATION, SIGNATURE, WITHDRAWAL, ERRATUM -> true;
                case FINDING, KEY, KEY_REVOCATION, ERASURE -> false;
            };
        }

        boolean canBeAboutAStatement() {
            return isAboutAStatement() || this == FINDING;
        }

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
        Fields.require(
                statement.isPresent() == revision.isPresent()
                        && (statement.isPresent() ? type.canBeAboutAStatement() : !type.isAboutAStatement()),
                "an entry names a statement and its revision where it is about one, and only there");
        Fields.require(
                key.isPresent() || (type != Type.KEY && type != Type.KEY_REVOCATION), "an entry of a key names it");
        Fields.require(addendum.isPresent() || type != Type.ERASURE, "an erasure names what was erased");
        Fields.require(
                type != Type.WITHDRAWAL || (actor.isPresent() && addendum.isPresent()),
                "a withdrawal names whose signature it ends, and which");
        Fields.require(addendum.isPresent() || type != Type.ERRATUM, "an erratum names what it says");
        Fields.require(addendum.isPresent() || type != Type.FINDING, "a finding names what it says");
        statement.ifPresent(
                id -> Fields.requireForm(Fields.STATEMENT, id, "a statement's id has 32 hexadecimal digits"));
        revision.ifPresent(
                sha -> Fields.requireForm(Fields.SHA256, sha, "a revision's digest has 64 hexadecimal digits"));
        actor.ifPresent(a -> Fields.requireForm(ACTOR, a, "an actor is a domain or a pseudonym"));
        key.ifPresent(k -> Fields.requireForm(KEY, k, "not a key id"));
        addendum.ifPresent(a -> Fields.requireForm(Fields.SHA256, a, "an addendum's digest has 64 hexadecimal digits"));
    }

    /** Of a step that a statement takes by itself: nobody's act, nothing removable. */
    public static LedgerEntry of(Type type, String statement, String revision) {
        return new LedgerEntry(
                type,
                Optional.of(statement),
                Optional.of(revision),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param key id of the key that signed, where one did */
    public static LedgerEntry signature(
            String statement, String revision, String actor, Optional<String> key, String addendum) {
        return new LedgerEntry(
                Type.SIGNATURE,
                Optional.of(statement),
                Optional.of(revision),
                Optional.of(actor),
                key,
                Optional.of(addendum));
    }

    /** @param addendum digest of the addendum of the signature that ends: which one, where the actor signed again */
    public static LedgerEntry withdrawal(String statement, String revision, String actor, String addendum) {
        return new LedgerEntry(
                Type.WITHDRAWAL,
                Optional.of(statement),
                Optional.of(revision),
                Optional.of(actor),
                Optional.empty(),
                Optional.of(addendum));
    }

    /**
     * A note beside a text.
     *
     * @param addendum digest of the addendum that holds the {@link Erratum}
     */
    public static LedgerEntry erratum(String statement, String revision, String addendum) {
        return new LedgerEntry(
                Type.ERRATUM,
                Optional.of(statement),
                Optional.of(revision),
                Optional.empty(),
                Optional.empty(),
                Optional.of(addendum));
    }

    /**
     * A step of a finding on a demand.
     *
     * @param revision digest of the text whose demand it is
     * @param addendum digest of the addendum that holds the {@link FindingRecord}
     */
    public static LedgerEntry finding(String statement, String revision, String addendum) {
        return new LedgerEntry(
                Type.FINDING,
                Optional.of(statement),
                Optional.of(revision),
                Optional.empty(),
                Optional.empty(),
                Optional.of(addendum));
    }

    /** The same on an obligation, which is no statement's. */
    public static LedgerEntry finding(String addendum) {
        return new LedgerEntry(
                Type.FINDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(addendum));
    }

    /** @param actor whose key it is; empty for the ledger's own */
    public static LedgerEntry key(Type type, Optional<String> actor, String key, Optional<String> addendum) {
        return new LedgerEntry(type, Optional.empty(), Optional.empty(), actor, Optional.of(key), addendum);
    }

    public static LedgerEntry erasure(String addendum) {
        return new LedgerEntry(
                Type.ERASURE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(addendum));
    }

    public byte[] encode() {
        byte[] bytes = (HEADER
                        + "\ntype " + type.word()
                        + "\nstatement " + statement.orElse(NONE)
                        + "\nrevision " + revision.orElse(NONE)
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
                optional(lines.value("statement")),
                optional(lines.value("revision")),
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
