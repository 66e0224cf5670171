package org.undersigned.app.sharing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.undersigned.app.publicfiles.XmlText;
import org.undersigned.text.CanonicalText;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
    static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static String of(Feed feed, Addresses addresses) {
        return XmlText.of(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            XmlText.element(xml, "id", addresses.of(feed.path() + ".atom"));
            XmlText.element(xml, "title", feed.title());
            XmlText.element(xml, "updated", seconds(feed.updated()));
            link(xml, "self", "application/atom+xml", addresses.of(feed.path() + ".atom"));
            link(xml, "alternate", "text/html", addresses.of("/"));
            xml.writeStartElement("author");
            XmlText.element(xml, "name", feed.title());
            xml.writeEndElement();
            for (Feed.Entry entry : feed.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
        });
    }

    private static void entry(XMLStreamWriter xml, Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", Feed.language(entry).tag());
        XmlText.element(xml, "id", entry.id());
        XmlText.element(xml, "title", entry.statement().title());
        XmlText.element(xml, "published", seconds(entry.published()));
        XmlText.element(xml, "updated", seconds(entry.updated()));
        link(xml, "alternate", "text/html", entry.url());
        link(xml, "enclosure", "text/plain", entry.url() + "/statement.txt");
        xml.writeAttribute(
                "length",
                Integer.toString(
                        CanonicalText.render(entry.statement().revision().text()).length));
        XmlText.element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
