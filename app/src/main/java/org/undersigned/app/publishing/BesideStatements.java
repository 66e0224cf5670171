package org.undersigned.app.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.errata.Errata;
import org.undersigned.app.reported.Reported;
import org.undersigned.app.reported.ReportedList;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.standing.PublicCitations;
import org.undersigned.app.standing.PublicStandings;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;

/** Gathers what stands beside a text. */
@Component
class BesideStatements {
    private final Statements statements;
    private final Errata errata;
    private final Reported reported;
    private final DeliveryRecord deliveries;
    private final PublicStandings standings;
    private final PublicCitations citations;

    BesideStatements(
            Statements statements,
            Errata errata,
            Reported reported,
            DeliveryRecord deliveries,
            PublicStandings standings,
            PublicCitations citations) {
        this.citations = citations;
        this.standings = standings;
        this.deliveries = deliveries;
        this.statements = statements;
        this.errata = errata;
        this.reported = reported;
    }

    /** @param all signatures of the statement, withdrawn ones and those under earlier texts among them */
    Beside of(Revision revision, List<Signature> all) {
        List<Signature> shown = all.stream()
                .filter(signature ->
                        signature.stands() && signature.revisionSha256().equals(revision.sha256()))
                .toList();
        List<Signature> withdrawn = all.stream()
                .filter(signature ->
                        !signature.stands() && signature.revisionSha256().equals(revision.sha256()))
                .toList();
        return new Beside(
                withdrawn,
                earlier(revision, all, shown),
                errata.of(revision),
                elsewhere(revision, shown),
                deliveries.of(revision.statement()),
                standings.of(revision.statement()),
                citations.of(revision.statement()));
    }

    private Map<Integer, List<String>> earlier(Revision revision, List<Signature> all, List<Signature> shown) {
        Set<UUID> here = shown.stream().map(Signature::signatory).collect(Collectors.toSet());
        Map<Integer, List<String>> earlier = new TreeMap<>();
        List<Revision> published = statements.revisions(revision.statement()).stream()
                .filter(older -> statements.publicationSubmission(older).isPresent())
                .toList();
        for (Revision older : published) {
            List<String> names = all.stream()
                    .filter(signature -> older.number() < revision.number()
                            && signature.stands()
                            && !signature.isErased()
                            && signature.revisionSha256().equals(older.sha256())
                            && !here.contains(signature.signatory()))
                    .map(Signature::shownName)
                    .toList();
            if (!names.isEmpty()) {
                earlier.put(older.number(), names);
            }
        }
        return earlier;
    }

    // Who has signed here is not a hearsay any more.
    private List<ReportedList> elsewhere(Revision revision, List<Signature> shown) {
        Set<String> here =
                shown.stream().map(signature -> folded(signature.shownName())).collect(Collectors.toSet());
        return reported.of(revision.statement()).stream()
                .map(list -> new ReportedList(
                        list.id(),
                        list.origin(),
                        list.reportedAt(),
                        list.names().stream()
                                .filter(name -> !here.contains(folded(name)))
                                .toList()))
                .filter(list -> !list.names().isEmpty())
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
