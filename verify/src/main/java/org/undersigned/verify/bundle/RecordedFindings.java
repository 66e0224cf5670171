package org.undersigned.verify.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.text.Block;
import org.undersigned.text.StatementText;
import org.undersigned.verify.Fields;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.Disputed;
import org.undersigned.verify.FindingRecord.OnDemand;
import org.undersigned.verify.FindingRecord.Published;
import org.undersigned.verify.FindingRecord.Settled;
import org.undersigned.verify.FindingRecord.Withdrawn;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.ProvenEntries.Placed;

/** What was found about the statement's demands, step by step (docs/spec/finding.md). */
final class RecordedFindings implements RecordedFolders.Kind {
    private record Known(Claimed claimed, FindingRecord.Step last) {
        boolean counts() {
            return last instanceof Published || last instanceof Settled;
        }
    }

    private final AuthoritativeTexts texts;
    private final int demands;
    private final Results results;
    private final Map<String, Known> known = new LinkedHashMap<>();

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
        take(FindingRecord.parse(content), placed);
    }

    /** Lists what was found, with what became of it. */
    void report() {
        known.values().forEach(this::report);
    }

    private void take(FindingRecord record, Placed placed) {
        Optional<Known> before = Optional.ofNullable(known.get(record.finding()));
        if (record.step() instanceof Published(Claimed claimed)) {
            Fields.require(before.isEmpty(), "the finding was published before");
            Fields.require(claimed.subject() instanceof OnDemand, "the finding is not on a demand");
            Fields.require(
                    !texts.isOnOneOfThem(placed)
                            || (claimed.subject() instanceof OnDemand(int number) && number <= demands),
                    "the text has no such demand");
            known.put(record.finding(), new Known(claimed, record.step()));
        } else {
            Known last = before.filter(step -> follows(step, record.step()))
                    .orElseThrow(() -> new IllegalArgumentException("the step does not follow the one before"));
            known.put(record.finding(), new Known(last.claimed(), record.step()));
        }
    }

    private static boolean follows(Known before, FindingRecord.Step step) {
        return switch (step) {
            case Published published -> false;
            case Disputed disputed -> before.counts();
            case Settled settled -> before.last() instanceof Disputed;
            case Withdrawn withdrawn -> !(before.last() instanceof Withdrawn);
        };
    }

    private void report(Known finding) {
        Claimed claimed = finding.claimed();
        String claims = Stream.concat(claimed.says().stream(), claimed.shows().stream())
                .map(FindingRecord::word)
                .collect(Collectors.joining(", "));
        int number = claimed.subject() instanceof OnDemand(int demand) ? demand : 0;
        results.checked("A finding that the ledger recorded, and nobody signed: demand %d, %s, %s: “%s”."
                .formatted(number, claimed.happenedOn(), claims, claimed.words()));
        claimed.copy().ifPresent(sha256 -> results.checked("Its archived copy has the SHA-256 %s.".formatted(sha256)));
        if (finding.last() instanceof Disputed(String reason)) {
            results.checked("The finding on demand %d is disputed and does not count: “%s”.".formatted(number, reason));
        }
        if (finding.last() instanceof Withdrawn(String reason)) {
            results.checked(
                    "The finding on demand %d was withdrawn and does not count: “%s”.".formatted(number, reason));
        }
    }
}
