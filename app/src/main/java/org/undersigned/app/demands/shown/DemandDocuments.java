package org.undersigned.app.demands.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.publicfiles.CsvText;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord;

/** Followed demands as JSON and as CSV. */
@Component
class DemandDocuments {
    private static final List<String> HEADING = List.of(
            "demand",
            "number",
            "dropped",
            "text",
            "due",
            "state",
            "says",
            "shows",
            "on_time",
            "finding",
            "happened",
            "finding_says",
            "finding_shows",
            "finding_state",
            "source",
            "copy_sha256",
            "language",
            "claim",
            "entry");
    private static final int OF_FINDING = 10;

    private final SiteAddress address;

    DemandDocuments(SiteAddress address) {
        this.address = address;
    }

    String json(PublicStatement statement, List<Demands.Followed> followed) {
        return JsonText.of(new DemandDocument(
                DemandDocument.VERSION,
                statement.revision().statement().toHex(),
                address.link(statement.path() + DemandFiles.NAME),
                statement.title(),
                statement.revision().language(),
                statement.revision().addressees(),
                statement.publishedAt().toString(),
                followed.stream().map(DemandDocuments::followed).toList()));
    }

    private static DemandDocument.Followed followed(Demands.Followed one) {
        return new DemandDocument.Followed(
                hex(one.demand().id()),
                one.demand().number(),
                one.demand().revision().number(),
                one.demand().isDropped(),
                one.demand().demand().text(),
                due(one),
                one.state().glance().code(),
                FindingRecord.word(one.state().says()),
                FindingRecord.word(one.state().shows()),
                one.state().timing().code(),
                one.publicFindings().stream().map(DemandDocuments::found).toList());
    }

    private static Optional<String> due(Demands.Followed one) {
        return one.demand().demand().due() instanceof Due.On(LocalDate date)
                ? Optional.of(date.toString())
                : Optional.empty();
    }

    private static DemandDocument.Found found(Finding finding) {
        Claim claim = finding.claim();
        return new DemandDocument.Found(
                hex(finding.id()),
                claim.happenedOn().toString(),
                claim.says().map(FindingRecord::word),
                claim.shows().map(FindingRecord::word),
                claim.source(),
                claim.copySha256(),
                claim.language(),
                claim.words(),
                FindingRecord.word(finding.state()),
                finding.publicSteps().stream().map(DemandDocuments::step).toList());
    }

    private static DemandDocument.Step step(Step step) {
        return new DemandDocument.Step(
                FindingRecord.word(step.kind()),
                step.review().orElseThrow().at().toString(),
                step.leaf().orElseThrow(),
                Optional.of(step.reason()).filter(reason -> !reason.isEmpty()));
    }

    /** A row for each finding, and one for each demand about which nothing was found. */
    String csv(List<Demands.Followed> followed) {
        StringBuilder table = new StringBuilder(CsvText.row(HEADING));
        for (Demands.Followed one : followed) {
            if (one.publicFindings().isEmpty()) {
                table.append(row(one, Collections.nCopies(OF_FINDING, "")));
            }
            one.publicFindings().forEach(finding -> table.append(row(one, cells(finding))));
        }
        return table.toString();
    }

    private static String row(Demands.Followed one, List<String> finding) {
        List<String> cells = new ArrayList<>(List.of(
                hex(one.demand().id()),
                Integer.toString(one.demand().number()),
                one.demand().isDropped() ? "yes" : "no",
                one.demand().demand().text(),
                due(one).orElse(""),
                one.state().glance().code(),
                FindingRecord.word(one.state().says()),
                FindingRecord.word(one.state().shows()),
                one.state().timing().code()));
        cells.addAll(finding);
        return CsvText.row(cells);
    }

    private static List<String> cells(Finding finding) {
        Claim claim = finding.claim();
        return List.of(
                hex(finding.id()),
                claim.happenedOn().toString(),
                claim.says().map(FindingRecord::word).orElse(""),
                claim.shows().map(FindingRecord::word).orElse(""),
                FindingRecord.word(finding.state()),
                claim.source().orElse(""),
                claim.copySha256().orElse(""),
                claim.language(),
                claim.words(),
                Long.toString(finding.publicSteps().getFirst().leaf().orElseThrow()));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
