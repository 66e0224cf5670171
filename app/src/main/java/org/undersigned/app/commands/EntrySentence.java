package org.undersigned.app.commands;

import java.util.Optional;
import org.undersigned.verify.LedgerEntry;

/** What an entry says, for a person. */
final class EntrySentence {
    private static final int SHORT = 12;

    private EntrySentence() {}

    /** Empty for an entry of a kind that this version does not know. */
    static Optional<LedgerEntry> read(byte[] bytes) {
        try {
            return Optional.of(LedgerEntry.parse(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String of(Optional<LedgerEntry> read) {
        if (read.isEmpty()) {
            return "something of a kind that this version does not know";
        }
        LedgerEntry entry = read.get();
        String actor = entry.actor().orElse("the ledger");
        String text = entry.revision().map(sha -> sha.substring(0, SHORT) + "…").orElse("");
        String key = entry.key().orElse("");
        return switch (entry.type()) {
            case REVISION -> "a text was opened for signing: " + text;
            case PUBLICATION -> "the text " + text + " was published";
            case SIGNATURE -> actor + " signed the text " + text + (key.isEmpty() ? "" : " with the key " + key);
            case WITHDRAWAL -> actor + " withdrew its signature from the text " + text;
            case ERRATUM -> "an erratum was noted beside the text " + text;
            case FINDING -> "a finding was recorded on the text " + text;
            case KEY -> actor + " took the key " + key + " into use";
            case KEY_REVOCATION -> "the key " + key + " of " + actor + " counts no more";
            case ERASURE ->
                "the content " + entry.addendum().orElse("").substring(0, SHORT) + "… was erased on request";
        };
    }
}
