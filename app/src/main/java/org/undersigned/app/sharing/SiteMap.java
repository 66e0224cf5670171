package org.undersigned.app.sharing;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.undersigned.app.listing.Listing;
import org.undersigned.app.publicfiles.MappedPages;
import org.undersigned.app.publicfiles.XmlText;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** The public pages for search engines (sitemaps.org, version 0.9); other languages of a text stand in the head of its page. */
@Component
class SiteMap {
    static final String TYPE = "application/xml; charset=utf-8";

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    // The format's own limit; older statements are found by their links.
    private static final int MOST = 50_000;

    /** @param changed a day; empty where nobody keeps count */
    private record Page(String address, String changed) {}

    private final Addresses addresses;
    private final List<MappedPages> mapped;

    SiteMap(Addresses addresses, List<MappedPages> mapped) {
        this.addresses = addresses;
        this.mapped = mapped;
    }

    String of(List<PublicStatement> statements) {
        List<Page> pages = pages(statements);
        return XmlText.of(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (Page page : pages.subList(0, Math.min(pages.size(), MOST))) {
                page(xml, page);
            }
            xml.writeEndElement();
        });
    }

    private List<Page> pages(List<PublicStatement> statements) {
        List<Page> pages = new ArrayList<>();
        List<String> paths = new ArrayList<>(List.of("/", "/demands", "/check", "/verify", "/about"));
        mapped.forEach(feature -> paths.addAll(feature.mapped()));
        paths.addAll(Listing.of(statements).paths());
        for (String path : paths) {
            for (WrittenLanguage language : Words.languages()) {
                pages.add(new Page(addresses.of(Speech.pathIn(language, path)), ""));
            }
        }
        statements.forEach(statement -> pages.add(
                new Page(addresses.of(statement), statement.publishedOn().toString())));
        return pages;
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
