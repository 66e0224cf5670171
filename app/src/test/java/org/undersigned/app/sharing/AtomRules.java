package org.undersigned.app.sharing;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What RFC 4287 says that a feed must be, and what W3C's feed validator warns of besides: a feed that does not name its own
 * address, dates before other dates, relative addresses.
 */
public final class AtomRules {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> OF_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> OF_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");
    private static final Set<String> OF_PERSON = Set.of("name", "uri", "email");
    private static final Set<String> MANY = Set.of("author", "category", "contributor", "link", "entry");
    private static final Set<String> TEXTS = Set.of("title", "subtitle", "summary", "rights");
    // RFC 3339 as section 3.3 narrows it: an upper case T, and Z where there is no offset.
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";
    private static final String MEDIA_TYPE = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(;.*)?";

    private final List<String> faults = new ArrayList<>();
    private final String address;

    private AtomRules(String address) {
        this.address = address;
    }

    /** @param address where the feed was got from */
    public static List<String> faults(byte[] feed, String contentType, String address) {
        AtomRules rules = new AtomRules(address);
        rules.rule(contentType.matches("application/atom\\+xml(; ?charset=utf-8)?"), "the type is " + contentType);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            org.w3c.dom.Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
            rules.rule("utf-8".equalsIgnoreCase(document.getXmlEncoding()), "the encoding is not named");
            rules.feed(document.getDocumentElement());
        } catch (SAXException | java.io.IOException | ParserConfigurationException e) {
            rules.rule(false, "not well-formed: " + e.getMessage());
        }
        return rules.faults;
    }

    private void rule(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    // Section 4.1.1.
    private void feed(Element feed) {
        rule("feed".equals(feed.getLocalName()) && ATOM.equals(feed.getNamespaceURI()), "the root is no atom:feed");
        container(feed, OF_FEED);
        List<Element> own = links(feed, "self");
        rule(own.size() == 1 && own.getFirst().getAttribute("href").equals(address), "self is not " + address);
        rule(!links(feed, "alternate").isEmpty(), "the feed has no page");
        Set<String> ids = new HashSet<>(Set.of(text(feed, "id")));
        Instant last = Instant.MAX;
        for (Element entry : children(feed, "entry")) {
            entry(entry, !children(feed, "author").isEmpty());
            rule(ids.add(text(entry, "id")), "an id twice: " + text(entry, "id"));
            Instant updated = moment(text(entry, "updated"));
            rule(!updated.isAfter(last), "the newest is not first");
            rule(!updated.isAfter(moment(text(feed, "updated"))), "an entry is newer than its feed");
            last = updated;
        }
    }

    // Section 4.1.2.
    private void entry(Element entry, boolean hasAuthor) {
        container(entry, OF_ENTRY);
        rule(hasAuthor || !children(entry, "author").isEmpty(), "nobody is an entry's author");
        boolean hasContent = !children(entry, "content").isEmpty();
        rule(hasContent || !links(entry, "alternate").isEmpty(), "an entry has neither content nor page");
        rule(hasContent || !children(entry, "summary").isEmpty(), "an entry says nothing");
        if (!children(entry, "published").isEmpty()) {
            rule(
                    !moment(text(entry, "published")).isAfter(moment(text(entry, "updated"))),
                    "an entry was changed before it was published");
        }
    }

    private void container(Element parent, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (Element child : children(parent)) {
            String name = child.getLocalName();
            rule(ATOM.equals(child.getNamespaceURI()) && known.contains(name), "an element " + child.getNodeName());
            rule(seen.add(name) || MANY.contains(name), name + " twice");
            switch (name) {
                case "id" -> id(child.getTextContent());
                case "updated", "published" -> moment(child.getTextContent());
                case "author", "contributor" -> person(child);
                case "link" -> link(child);
                case "content" -> rule(child.getAttribute("type").equals("text"), "content that is no plain text");
                default -> {
                    if (TEXTS.contains(name)) {
                        plain(child);
                    }
                }
            }
        }
        rule(seen.containsAll(Set.of("id", "title", "updated")), "without id, title or updated: " + seen);
        language(parent);
        Set<String> pages = new HashSet<>();
        for (Element page : links(parent, "alternate")) {
            rule(pages.add(page.getAttribute("type") + " " + page.getAttribute("hreflang")), "two pages alike");
        }
    }

    private static List<Element> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> relation.equals(link.hasAttribute("rel") ? link.getAttribute("rel") : "alternate"))
                .toList();
    }

    // Section 4.2.6: absolute, and already as normalisation leaves it.
    private void id(String id) {
        absolute(id);
        rule(URI.create(id).normalize().toString().equals(id), "an id that can be normalised: " + id);
    }

    private void absolute(String iri) {
        try {
            URI uri = new URI(iri);
            rule(uri.isAbsolute() && iri.equals(uri.toASCIIString()), "not absolute: " + iri);
        } catch (URISyntaxException e) {
            rule(false, "no address: " + iri);
        }
    }

    private Instant moment(String date) {
        rule(date.matches(DATE), "no date: " + date);
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeParseException e) {
            rule(false, "no such day: " + date);
            return Instant.EPOCH;
        }
    }

    // Section 3.2.
    private void person(Element person) {
        rule(children(person, "name").size() == 1, "a person without a name");
        rule(!text(person, "name").isBlank(), "a person whose name is empty");
        for (Element child : children(person)) {
            rule(OF_PERSON.contains(child.getLocalName()), "of a person: " + child.getNodeName());
            rule(!child.getLocalName().equals("email"), "a person's address is public");
        }
    }

    // Section 4.2.7.
    private void link(Element link) {
        absolute(link.getAttribute("href"));
        rule(link.getAttribute("type").matches(MEDIA_TYPE), "a link to nobody knows what");
        rule(!link.hasChildNodes(), "a link with content");
        rule(
                !link.getAttribute("rel").equals("enclosure")
                        || link.getAttribute("length").matches("[1-9]\\d*"),
                "an enclosure of unknown length");
    }

    // Section 3.1: text that is not said to be HTML has no elements.
    private void plain(Element text) {
        rule(!text.hasAttribute("type") || text.getAttribute("type").equals("text"), "a text of type HTML");
        rule(children(text).isEmpty(), "elements in a plain text");
        rule(!text.getTextContent().isBlank(), text.getLocalName() + " is empty");
        language(text);
    }

    private void language(Element element) {
        if (element.hasAttribute("xml:lang")) {
            try {
                String tag = element.getAttribute("xml:lang");
                rule(
                        !new Locale.Builder()
                                .setLanguageTag(tag)
                                .build()
                                .getLanguage()
                                .isEmpty(),
                        "a language: " + tag);
            } catch (IllformedLocaleException e) {
                rule(false, "no language: " + element.getAttribute("xml:lang"));
            }
        }
    }
}
