package org.undersigned.app.operation;

import java.util.List;
import java.util.Optional;
import org.undersigned.app.backup.nightly.BackupRun;
import org.undersigned.app.backup.nightly.NightlyBackups;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.LedgerWitness;
import org.undersigned.app.ledger.Witnesses;

/**
 * What is kept, and whether it is safe.
 *
 * @param backs whether backups are made at all
 * @param last attempt to make one
 * @param isHalted whether this node has stopped recording
 */
public record KeepingView(
        boolean backs,
        Optional<BackupRun> made,
        Optional<BackupRun> last,
        Ledger.State ledger,
        boolean isHalted,
        List<LedgerWitness> witnesses) {
    public KeepingView {
        witnesses = List.copyOf(witnesses);
    }

    static KeepingView of(NightlyBackups backups, Ledger ledger, Witnesses witnesses) {
        return new KeepingView(
                backups.isOn(),
                backups.latestMade(),
                backups.latest(),
                ledger.state(),
                ledger.isHalted(),
                witnesses.all());
    }

    /** How many witnesses have cosigned everything. */
    public long witnessesUpToDate() {
        return witnesses.stream()
                .filter(witness -> witness.cosignedSize() >= ledger.size())
                .count();
    }

    public Optional<BackupRun> failure() {
        return last.filter(run -> !run.isMade());
    }
}
