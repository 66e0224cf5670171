package org.undersigned.app.ledger;

import java.util.List;
import java.util.UUID;

/**
 * The ledger has integrated entries, in this order. Told in the sequencing transaction: what a listener writes is there
 * if and only if the entries are. Entries of every feature are among them.
 */
public record EntriesRecorded(List<EntryRecorded> entries) {
    public EntriesRecorded {
        entries = List.copyOf(entries);
    }

    public List<UUID> submissions() {
        return entries.stream().map(EntryRecorded::submission).toList();
    }
}
