package org.undersigned.verify.bundle;

import org.undersigned.text.Block;
import org.undersigned.text.StatementText;
import org.undersigned.verify.Fields;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.OnDemand;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** What was found about the statement's demands, step by step (docs/spec/finding.md). */
final class RecordedFindings implements RecordedFolders.Kind {
    private final AuthoritativeTexts texts;
    private final int demands;
    private final Results results;
    private final FindingSteps steps = new FindingSteps();

    RecordedFindings(AuthoritativeTexts texts, StatementText text, Results results) {
        this.texts = texts;
        this.demands = text.blocks().stream()
                .mapToInt(block ->
                        block instanceof Block.DemandList list ? list.demands().size() : 0)
                .sum();
        this.results = results;
    }

    @Override
    public String folder() {
        return BundleWriter.FINDINGS_FOLDER;
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
        Fields.require(texts.isOfTheStatement(placed), "the finding is on another statement");
    }

    @Override
    public void read(Placed placed, byte[] content) {
        steps.take(FindingRecord.parse(content), claimed -> requireDemand(claimed, placed));
    }

    private void requireDemand(Claimed claimed, Placed placed) {
        Fields.require(claimed.subject() instanceof OnDemand, "the finding is not on a demand");
        Fields.require(
                !texts.isOnOneOfThem(placed)
                        || (claimed.subject() instanceof OnDemand(int number) && number <= demands),
                "the text has no such demand");
    }

    /** Lists what was found, with what became of it. */
    void report() {
        for (FindingSteps.Known finding : steps.all()) {
            int number = finding.claimed().subject() instanceof OnDemand(int demand) ? demand : 0;
            FindingSteps.report(finding, "demand " + number, results);
        }
    }
}
