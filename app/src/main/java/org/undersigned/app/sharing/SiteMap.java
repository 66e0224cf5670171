package org.undersigned.app.sharing;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.undersigned.app.publicfiles.XmlText;

/** The public pages for search engines (sitemaps.org, version 0.9); other languages of a text stand in the head of its page. */
final class SiteMap {
    static final String TYPE = "application/xml; charset=utf-8";

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    // The format's own limit; older statements are found by their links.
    private static final int MOST = 50_000;

    /** @param changed a day; empty where nobody keeps count */
    record Page(String address, String changed) {}

    private SiteMap() {}

    static String of(List<Page> pages) {
        return XmlText.of(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (Page page : pages.subList(0, Math.min(pages.size(), MOST))) {
                page(xml, page);
            }
            xml.writeEndElement();
        });
    }

    private static void page(XMLStreamWriter xml, Page page) throws XMLStreamException {
        xml.writeStartElement("url");
        XmlText.element(xml, "loc", page.address());
        if (!page.changed().isEmpty()) {
            XmlText.element(xml, "lastmod", page.changed());
        }
        xml.writeEndElement();
    }
}
