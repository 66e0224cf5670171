package org.undersigned.app.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.undersigned.app.listing.Listing;
import org.undersigned.app.publicfiles.MappedPages;
import org.undersigned.app.publicfiles.XmlText;
import org.undersigned.app.publishing.FurtherForms.JoinedForm;
import org.undersigned.app.publishing.JoiningPages.OfEach;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/**
 * The public pages for search engines (sitemaps.org, version 0.9); other languages of a text stand in the head of its page. A
 * site with many statements has several maps and an index of them, so that one more changes a part.
 */
@Component
class SiteMap {
    static final String PATH = "/sitemap.xml";

    private static final String TYPE = "application/xml; charset=utf-8";
    private static final String FOLDER = "/sitemaps/";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    // The format allows 50,000 in each.
    private static final int IN_ONE_MAP = 5000;

    /** @param changed empty where nobody keeps count */
    private record Page(String path, Optional<LocalDate> changed) {
        static Page of(PublicStatement statement) {
            return new Page(statement.path(), Optional.of(statement.publishedOn()));
        }
    }

    private final Addresses addresses;
    private final List<MappedPages> mapped;
    private final OfEach<Page> pages = new OfEach<>(Page::of);

    SiteMap(Addresses addresses, List<MappedPages> mapped) {
        this.addresses = addresses;
        this.mapped = mapped;
    }

    /** @param statements the newest first */
    synchronized List<JoinedForm> of(List<PublicStatement> statements) {
        List<Page> ofSite = ofSite(statements);
        List<Page> ofStatements = pages.of(statements);
        if (ofSite.size() + ofStatements.size() <= IN_ONE_MAP) {
            List<Page> all = new ArrayList<>(ofSite);
            all.addAll(ofStatements);
            return List.of(map(PATH, all));
        }
        List<JoinedForm> forms = new ArrayList<>(parts("pages", ofSite));
        // What came first stays where it is, whatever comes.
        ofStatements.reversed().stream()
                .collect(Collectors.groupingBy(SiteMap::year, TreeMap::new, Collectors.toList()))
                .forEach((year, some) -> forms.addAll(parts(year, some)));
        List<String> paths = forms.stream().map(JoinedForm::path).toList();
        forms.add(new JoinedForm(PATH, TYPE, paths, () -> index(paths)));
        return forms;
    }

    private static String year(Page page) {
        return page.changed().map(LocalDate::getYear).map(Object::toString).orElseThrow();
    }

    private List<JoinedForm> parts(String name, List<Page> pages) {
        List<JoinedForm> parts = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += IN_ONE_MAP) {
            String path = FOLDER + name + (from == 0 ? "" : "-" + (from / IN_ONE_MAP + 1)) + ".xml";
            parts.add(map(path, List.copyOf(pages.subList(from, Math.min(pages.size(), from + IN_ONE_MAP)))));
        }
        return parts;
    }

    private JoinedForm map(String path, List<Page> pages) {
        return new JoinedForm(
                path,
                TYPE,
                pages,
                () -> of("urlset", xml -> {
                    for (Page page : pages) {
                        place(xml, "url", page);
                    }
                }));
    }

    private String index(List<String> paths) {
        return of("sitemapindex", xml -> {
            for (String path : paths) {
                place(xml, "sitemap", new Page(path, Optional.empty()));
            }
        });
    }

    private List<Page> ofSite(List<PublicStatement> statements) {
        List<String> paths = new ArrayList<>(List.of("/", "/demands", "/check", "/verify", "/about"));
        mapped.forEach(feature -> paths.addAll(feature.mapped()));
        paths.addAll(Listing.paths(statements));
        List<Page> pages = new ArrayList<>();
        for (String path : paths) {
            for (WrittenLanguage language : Words.languages()) {
                pages.add(new Page(Speech.pathIn(language, path), Optional.empty()));
            }
        }
        return pages;
    }

    private static String of(String element, XmlText.Content content) {
        return XmlText.of(xml -> {
            xml.writeStartElement(element);
            xml.writeDefaultNamespace(SITEMAP);
            content.write(xml);
            xml.writeEndElement();
        });
    }

    private void place(XMLStreamWriter xml, String element, Page page) throws XMLStreamException {
        xml.writeStartElement(element);
        XmlText.element(xml, "loc", addresses.of(page.path()));
        if (page.changed().isPresent()) {
            XmlText.element(xml, "lastmod", page.changed().get().toString());
        }
        xml.writeEndElement();
    }
}
