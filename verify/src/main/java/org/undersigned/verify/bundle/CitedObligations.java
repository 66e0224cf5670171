package org.undersigned.verify.bundle;

import java.util.SortedSet;
import org.undersigned.verify.Fields;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.OnObligation;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** The obligations that the statement cites (docs/spec/obligation.md), and what was found about each, step by step. */
final class CitedObligations {
    private final BundleFiles files;
    private final RecordedFolders folders;
    private final Results results;

    CitedObligations(BundleFiles files, RecordedFolders folders, Results results) {
        this.files = files;
        this.folders = folders;
        this.results = results;
    }

    void readAll() throws BundleRefused {
        SortedSet<String> ids = files.obligations();
        for (String id : ids) {
            read(id);
        }
        if (!ids.isEmpty()) {
            results.notCheckable(
                    "That the statement cites these obligations is the platform's word: nobody signed it.");
            results.notCheckable("Whether more was found about these obligations than the bundle says, only the whole"
                    + " ledger shows. Ask for a newer bundle.");
        }
    }

    private void read(String id) throws BundleRefused {
        String folder = BundleWriter.obligation(id);
        byte[] bytes = files.bytes(folder + BundleWriter.RECORD);
        String label = id;
        try {
            ObligationRecord record = ObligationRecord.parse(bytes);
            Fields.require(record.id().equals(id), "the words are not those that the id names");
            label = record.label();
            results.checked("The words of an obligation are those that its id %s names: %s, %s: “%s”."
                    .formatted(id, record.title(), label, String.join(" ", record.text())));
        } catch (IllegalArgumentException e) {
            results.wrong(folder + BundleWriter.RECORD, String.valueOf(e.getMessage()));
        }
        Found found = new Found(id);
        folders.readAll(found);
        for (FindingSteps.Known one : found.steps.all()) {
            FindingSteps.report(one, label, results);
        }
    }

    /** The steps of findings on one obligation. */
    private static final class Found implements RecordedFolders.Kind {
        private final String id;
        private final FindingSteps steps = new FindingSteps();

        Found(String id) {
            this.id = id;
        }

        @Override
        public String folder() {
            return BundleWriter.obligation(id) + BundleWriter.FINDINGS_FOLDER;
        }

        @Override
        public LedgerEntry.Type type() {
            return LedgerEntry.Type.FINDING;
        }

        @Override
        public String file() {
            return BundleWriter.FINDING;
        }

        @Override
        public String outOfOrder() {
            return "the findings are out of order";
        }

        @Override
        public void requirePlace(Placed placed) {
            Fields.require(placed.entry().statement().isEmpty(), "the finding is on a statement, not on an obligation");
        }

        @Override
        public void read(Placed placed, byte[] content) {
            steps.take(FindingRecord.parse(content), this::requireThis);
        }

        private void requireThis(Claimed claimed) {
            Fields.require(
                    claimed.subject() instanceof OnObligation(String named) && named.equals(id),
                    "the finding is not on this obligation");
        }
    }
}
