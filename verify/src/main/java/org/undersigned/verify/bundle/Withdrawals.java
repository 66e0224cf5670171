package org.undersigned.verify.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.undersigned.verify.Fields;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** Which signatures were ended, and so who may sign again. */
final class Withdrawals {
    private final BundleFiles files;
    private final ProvenEntries entries;
    // Index of the withdrawal of each actor's last signature; empty while it stands.
    private final Map<String, OptionalLong> actors = new HashMap<>();
    private int count;

    Withdrawals(BundleFiles files, ProvenEntries entries) {
        this.files = files;
        this.entries = entries;
    }

    /** Takes the next signature in the order of the ledger, refuses a second one that stands; true if it was ended. */
    boolean isWithdrawn(String number, Placed signature) throws BundleRefused {
        String actor = signature.entry().actor().orElseThrow();
        OptionalLong before = actors.getOrDefault(actor, OptionalLong.of(-1));
        actors.put(actor, OptionalLong.empty());
        Fields.require(before.isPresent(), "the same organisation or person has signed already");
        Fields.require(
                signature.index() > before.getAsLong(),
                "the same organisation or person had not yet withdrawn the signature before");
        OptionalLong ended = read(BundleWriter.WITHDRAWALS_FOLDER + number, signature);
        actors.put(actor, ended);
        count += ended.isPresent() ? 1 : 0;
        return ended.isPresent();
    }

    private OptionalLong read(String folder, Placed signature) throws BundleRefused {
        if (!files.folders(BundleWriter.WITHDRAWALS_FOLDER).contains(folder)) {
            return OptionalLong.empty();
        }
        Optional<Placed> withdrawal = entries.read(folder, LedgerEntry.Type.WITHDRAWAL);
        if (withdrawal.isEmpty()) {
            return OptionalLong.empty();
        }
        LedgerEntry ends = withdrawal.get().entry();
        LedgerEntry ended = signature.entry();
        Fields.require(
                ends.statement().equals(ended.statement())
                        && ends.revision().equals(ended.revision())
                        && ends.actor().equals(ended.actor())
                        && ends.addendum().equals(ended.addendum())
                        && withdrawal.get().index() > signature.index(),
                "the withdrawal is of another signature, or stands before it");
        return OptionalLong.of(withdrawal.get().index());
    }

    /** @param signatures folders of the bundle's signatures */
    void reportStray(Set<String> signatures, Results results) {
        for (String folder : files.folders(BundleWriter.WITHDRAWALS_FOLDER)) {
            String number = folder.substring(BundleWriter.WITHDRAWALS_FOLDER.length());
            if (!signatures.contains(BundleWriter.SIGNATURES_FOLDER + number)) {
                results.wrong(folder, "the withdrawal is of no signature in the bundle");
            }
        }
    }

    int count() {
        return count;
    }
}
