package org.undersigned.app.sharing;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.undersigned.app.publicfiles.AtomText;
import org.undersigned.app.publicfiles.XmlText;
import org.undersigned.text.CanonicalText;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
    static final String TYPE = AtomText.CONTENT_TYPE;

    private AtomFeed() {}

    static String of(Feed feed, Addresses addresses) {
        return XmlText.of(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(AtomText.NAMESPACE);
            XmlText.element(xml, "id", addresses.of(feed.path() + ".atom"));
            XmlText.element(xml, "title", feed.title());
            XmlText.element(xml, "updated", AtomText.seconds(feed.updated()));
            AtomText.link(xml, "self", "application/atom+xml", addresses.of(feed.path() + ".atom"));
            AtomText.link(xml, "alternate", "text/html", addresses.of("/"));
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
        XmlText.element(xml, "published", AtomText.seconds(entry.published()));
        XmlText.element(xml, "updated", AtomText.seconds(entry.updated()));
        AtomText.link(xml, "alternate", "text/html", entry.url());
        AtomText.link(xml, "enclosure", "text/plain", entry.url() + "/statement.txt");
        xml.writeAttribute(
                "length",
                Integer.toString(
                        CanonicalText.render(entry.statement().revision().text()).length));
        XmlText.element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }
}
