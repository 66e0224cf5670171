package org.undersigned.app.commitments.shown;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.publicfiles.CsvText;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.ObligationRecord;

/** An instrument as CSV (RFC 4180): a row for each finding, and one for each obligation about which nothing was found. */
final class CommitmentTable {
    private static final List<String> HEADING = List.of(
            "obligation",
            "label",
            "text",
            "by",
            "to",
            "due",
            "no_due_because",
            "until",
            "state",
            "on_time",
            "replaced",
            "finding",
            "happened",
            "kept",
            "finding_state",
            "source",
            "language",
            "claim",
            "entry");
    private static final int OF_FINDING = 8;

    private CommitmentTable() {}

    static PublicFile file(ShownInstrument instrument) {
        return PublicFile.of(CsvText.CONTENT_TYPE, of(instrument));
    }

    static String of(ShownInstrument instrument) {
        StringBuilder table = new StringBuilder(row(HEADING.stream()));
        for (ShownObligation one : instrument.obligations()) {
            one.all().forEach(each -> {
                List<String> obligation = obligation(each, !each.equals(one.now()));
                if (each.publicFindings().isEmpty()) {
                    table.append(row(Stream.concat(
                            obligation.stream(), Stream.generate(() -> "").limit(OF_FINDING))));
                }
                each.publicFindings()
                        .forEach(finding ->
                                table.append(row(Stream.concat(obligation.stream(), finding(finding).stream()))));
            });
        }
        return table.toString();
    }

    private static List<String> obligation(FollowedObligation one, boolean isReplaced) {
        ObligationRecord record = one.obligation().record();
        return List.of(
                one.obligation().hex(),
                record.label(),
                String.join("\n", record.text()),
                record.by().line(),
                record.to().line(),
                record.due() instanceof Due.On on ? on.date().toString() : "",
                record.due() instanceof Due.Undated undated ? undated.reason() : "",
                record.until().map(Object::toString).orElse(""),
                one.state().glance().code(),
                one.state().timing().code(),
                isReplaced ? "yes" : "no");
    }

    private static List<String> finding(Finding finding) {
        return List.of(
                finding.id().toString().replace("-", ""),
                finding.claim().happenedOn().toString(),
                finding.claim().kept().map(FindingRecord::word).orElse(""),
                FindingRecord.word(finding.state()),
                finding.claim().source().orElse(""),
                finding.claim().language(),
                finding.claim().words(),
                finding.publicSteps().stream()
                        .findFirst()
                        .map(step -> step.leaf())
                        .filter(OptionalLong::isPresent)
                        .map(leaf -> Long.toString(leaf.getAsLong()))
                        .orElse(""));
    }

    private static String row(Stream<String> cells) {
        return CsvText.row(cells.toList());
    }
}
