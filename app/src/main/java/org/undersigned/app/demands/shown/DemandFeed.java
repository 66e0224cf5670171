package org.undersigned.app.demands.shown;

import static org.undersigned.app.words.Speech.language;
import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.publicfiles.AtomText;
import org.undersigned.app.publicfiles.XmlText;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.Timing;
import org.undersigned.app.web.SiteAddress;

/** What became of a statement's demands as Atom (RFC 4287), the newest first: each step of a finding, each day that passed. */
final class DemandFeed {
    private static final int MOST = 50;

    /** @param words of the finding; of a day that passed, of the demand */
    private record Entry(String id, String title, Instant at, String words, String path) {}

    private DemandFeed() {}

    static String of(PublicStatement statement, List<Demands.Followed> followed, SiteAddress address) {
        List<Entry> newest = followed.stream()
                .flatMap(one -> entries(statement, one))
                .sorted(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id))
                .limit(MOST)
                .toList();
        String path = statement.path() + DemandFiles.NAME;
        return XmlText.of(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(AtomText.NAMESPACE);
            xml.writeAttribute("xml:lang", language().tag());
            XmlText.element(xml, "id", address.link(path + ".atom"));
            XmlText.element(xml, "title", say("demands.page.title", "title", statement.title()));
            XmlText.element(
                    xml,
                    "updated",
                    AtomText.seconds(newest.stream().findFirst().map(Entry::at).orElse(statement.publishedAt())));
            AtomText.link(xml, "self", "application/atom+xml", address.link(path + ".atom"));
            AtomText.link(xml, "alternate", "text/html", address.link(path));
            xml.writeStartElement("author");
            XmlText.element(xml, "name", statement.title());
            xml.writeEndElement();
            for (Entry entry : newest) {
                write(xml, entry, address.link(entry.path()));
            }
            xml.writeEndElement();
        });
    }

    private static Stream<Entry> entries(PublicStatement statement, Demands.Followed one) {
        Stream<Entry> steps = one.publicFindings().stream()
                .flatMap(finding -> finding.publicSteps().stream().map(step -> of(statement, one, finding, step)));
        Stream<Entry> passed = one.state().timing() instanceof Timing.Overdue(LocalDate date, long days)
                ? Stream.of(of(statement, one, date))
                : Stream.empty();
        return Stream.concat(steps, passed);
    }

    private static Entry of(PublicStatement statement, Demands.Followed one, Finding finding, Step step) {
        String kind = switch (step.kind()) {
            case PUBLISH -> "FOUND";
            case DISPUTE -> "DISPUTED";
            case SETTLE -> "SETTLED";
            case WITHDRAW -> "WITHDRAWN";
        };
        String reason = step.reason().isEmpty() ? "" : "\n\n" + say("telling.reason", "reason", step.reason());
        return new Entry(
                "urn:uuid:" + step.id(),
                title(statement, one, kind, finding.claim().happenedOn()),
                step.review().orElseThrow().at(),
                say(
                                "telling.found",
                                "date",
                                finding.claim().happenedOn(),
                                "words",
                                finding.claim().words())
                        + reason,
                statement.path() + DemandFiles.NAME + "#finding-" + finding.id());
    }

    private static Entry of(PublicStatement statement, Demands.Followed one, LocalDate due) {
        return new Entry(
                "urn:uuid:" + one.demand().id() + "#overdue-" + due,
                title(statement, one, "OVERDUE", due),
                due.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                one.demand().demand().text(),
                statement.path() + DemandFiles.NAME + "#demand-" + one.demand().number());
    }

    private static String title(PublicStatement statement, Demands.Followed one, String kind, LocalDate date) {
        return say(
                "telling.change",
                "kind",
                kind,
                "number",
                one.demand().number(),
                "title",
                statement.title(),
                "date",
                date);
    }

    private static void write(XMLStreamWriter xml, Entry entry, String url) throws XMLStreamException {
        xml.writeStartElement("entry");
        XmlText.element(xml, "id", entry.id());
        XmlText.element(xml, "title", entry.title());
        XmlText.element(xml, "updated", AtomText.seconds(entry.at()));
        AtomText.link(xml, "alternate", "text/html", url);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(entry.words());
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
