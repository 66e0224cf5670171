package org.undersigned.app.commitments.shown;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.commitments.Obligation;
import org.undersigned.app.commitments.Terms;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.Due;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.ObligationRecord;

/** Says in a {@link CommitmentDocument} what an instrument's page says. */
@Component
class CommitmentDocuments {
    static final String SCHEMA_PATH = "/schemas/commitments-v1.json";

    private final SiteAddress site;

    CommitmentDocuments(SiteAddress site) {
        this.site = site;
    }

    /** The JSON Schema (2020-12) of the document. */
    static PublicFile schema() {
        return json(JsonText.packaged(CommitmentDocuments.class, "commitments-v1.json"));
    }

    PublicFile file(ShownInstrument shown) {
        return json(json(shown));
    }

    private static PublicFile json(String text) {
        return PublicFile.of(JsonText.CONTENT_TYPE, text);
    }

    String json(ShownInstrument shown) {
        Instrument instrument = shown.instrument();
        Terms terms = instrument.terms();
        Map<String, Integer> states = new TreeMap<>();
        shown.counts().forEach((glance, count) -> states.put(glance.code(), count));
        return new CommitmentDocument(
                        CommitmentDocument.VERSION,
                        address(instrument.path()),
                        terms.kind().code(),
                        terms.title(),
                        terms.language(),
                        terms.dated().toString(),
                        terms.inForce().map(Object::toString),
                        terms.until().map(Object::toString),
                        terms.parties().stream()
                                .map(party -> new CommitmentDocument.Side(party.name(), party.shortName()))
                                .toList(),
                        terms.sources(),
                        Optional.of(terms.summary()).filter(words -> !words.isEmpty()),
                        states,
                        shown.obligations().stream()
                                .flatMap(one -> owed(instrument, one))
                                .toList())
                .json();
    }

    private Stream<CommitmentDocument.Owed> owed(Instrument instrument, ShownObligation shown) {
        return shown.all()
                .map(each -> owed(
                        instrument,
                        each,
                        !each.equals(shown.now()),
                        each.equals(shown.now())
                                ? shown.cites().stream().map(this::cite).toList()
                                : List.of()));
    }

    private CommitmentDocument.Owed owed(
            Instrument instrument, FollowedObligation one, boolean isReplaced, List<CommitmentDocument.Cite> cites) {
        Obligation obligation = one.obligation();
        ObligationRecord record = obligation.record();
        return new CommitmentDocument.Owed(
                obligation.hex(),
                address(instrument.path()) + "#" + obligation.anchor(),
                record.label(),
                record.text(),
                record.by().line(),
                record.to().line(),
                record.due() instanceof Due.On on ? Optional.of(on.date().toString()) : Optional.empty(),
                record.due() instanceof Due.Undated undated ? Optional.of(undated.reason()) : Optional.empty(),
                record.until().map(Object::toString),
                one.state().glance().code(),
                one.state().since().map(Object::toString),
                one.state().timing().code(),
                isReplaced,
                obligation
                        .correction()
                        .map(correction -> new CommitmentDocument.Corrects(
                                correction.replaces().toString().replace("-", ""), correction.reason())),
                new String(record.encode(), StandardCharsets.UTF_8),
                one.publicFindings().stream().map(CommitmentDocuments::found).toList(),
                cites);
    }

    private static CommitmentDocument.Found found(Finding finding) {
        return new CommitmentDocument.Found(
                finding.id().toString().replace("-", ""),
                finding.claim().happenedOn().toString(),
                finding.claim().kept().map(FindingRecord::word).orElseThrow(),
                FindingRecord.word(finding.state()),
                finding.claim().source(),
                finding.claim().copySha256(),
                finding.claim().language(),
                finding.claim().words(),
                finding.publicSteps().stream().map(CommitmentDocuments::done).toList());
    }

    private static CommitmentDocument.Done done(Step step) {
        return new CommitmentDocument.Done(
                switch (step.kind()) {
                    case PUBLISH -> "published";
                    case DISPUTE -> "disputed";
                    case SETTLE -> "settled";
                    case WITHDRAW -> "withdrawn";
                },
                step.review().map(review -> review.at().toString()).orElseThrow(),
                Optional.of(step.reason()).filter(reason -> !reason.isEmpty()),
                step.leaf().orElseThrow());
    }

    private CommitmentDocument.Cite cite(CitingStatement cite) {
        return switch (cite.place()) {
            case Citation.Demand(int number) ->
                new CommitmentDocument.Cite(cite.title(), address(cite.path()), "demand", number);
            case Citation.Ground(int block, int number) ->
                new CommitmentDocument.Cite(cite.title(), address(cite.path()), "ground", number);
        };
    }

    // As programs follow them: slugs may be in any script, and these are ASCII (RFC 3986).
    private String address(String path) {
        return URI.create(site.link(path)).toASCIIString();
    }
}
