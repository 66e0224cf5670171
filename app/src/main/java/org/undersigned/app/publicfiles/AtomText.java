package org.undersigned.app.publicfiles;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What all feeds in Atom (RFC 4287) have in common. */
public final class AtomText {
    public static final String CONTENT_TYPE = "application/atom+xml; charset=utf-8";
    public static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomText() {}

    /** A moment as feeds have it. */
    public static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** An empty element: attributes can follow. */
    public static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
