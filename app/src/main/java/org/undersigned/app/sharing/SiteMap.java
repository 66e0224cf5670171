package org.undersigned.app.sharing;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The public pages for search engines (sitemaps.org, version 0.9), each with its other languages. */
final class SiteMap {
    static final String TYPE = "application/xml; charset=utf-8";

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    // The format's own limit; older statements are found by their links.
    private static final int MOST = 50_000;

    /**
     * @param languages whole addresses of the same text by language; none where there is one
     * @param changed a day
     */
    record Page(String address, String changed, Map<String, String> languages) {}

    private SiteMap() {}

    static String of(List<Page> pages) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (Page page : pages.subList(0, Math.min(pages.size(), MOST))) {
                page(xml, page);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer into memory", e);
        }
        return text.toString();
    }

    private static void page(XMLStreamWriter xml, Page page) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", page.address());
        if (!page.changed().isEmpty()) {
            element(xml, "lastmod", page.changed());
        }
        for (Map.Entry<String, String> language : page.languages().entrySet()) {
            xml.writeEmptyElement("xhtml:link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", language.getKey());
            xml.writeAttribute("href", language.getValue());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
