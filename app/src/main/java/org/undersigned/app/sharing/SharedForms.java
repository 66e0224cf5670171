package org.undersigned.app.sharing;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publishing.FurtherForms;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.TranslatedText;
import org.undersigned.app.statements.Labels;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.SiteName;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.Block;

/** Makes them all. */
@Component
class SharedForms implements FurtherForms {
    static final String SCHEMA_PATH = "/schemas/statement-v1.json";

    private static final String MARKDOWN = "text/markdown; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final int DESCRIPTION = 160;

    private final DocumentMaker documents;
    private final Statements statements;
    private final Addresses addresses;
    private final SiteName site;
    private final Pages pages;
    private final SiteMap map;
    // A statement is first published once: they are asked for again only when a feed has one that is not known.
    private final Map<StatementId, Instant> since = new ConcurrentHashMap<>();

    SharedForms(
            DocumentMaker documents,
            Statements statements,
            Addresses addresses,
            SiteName site,
            Pages pages,
            SiteMap map) {
        this.documents = documents;
        this.statements = statements;
        this.addresses = addresses;
        this.site = site;
        this.pages = pages;
        this.map = map;
    }

    @Override
    public List<Form> of(PublicStatement statement, List<TranslatedText> languages) {
        List<Form> forms = new ArrayList<>(List.of(
                new Form(
                        statement.path() + "/statement.json",
                        JsonText.CONTENT_TYPE,
                        documents.of(statement, languages).json()),
                markdown(statement.path(), statement.revision()),
                new Form(statement.path() + "/card", HTML, card(statement), true),
                new Form(
                        statement.path() + "/oembed.json",
                        JsonText.CONTENT_TYPE,
                        EmbeddedCard.of(statement, site.siteName(), addresses)),
                new Form(statement.path() + "/reuse", HTML, reuse(statement))));
        languages.forEach(text -> forms.add(markdown(text.path(statement), text.revision())));
        return forms;
    }

    private static Form markdown(String path, Revision revision) {
        Labels labels = Labels.in(new WrittenLanguage(revision.language()));
        return new Form(path + "/statement.md", MARKDOWN, MarkdownText.of(revision.text(), labels));
    }

    private String card(PublicStatement statement) {
        return pages.file(
                "sharing/card", statement.title(), Map.of("statement", statement, "url", addresses.of(statement)));
    }

    private String reuse(PublicStatement statement) {
        return pages.file(
                "sharing/reuse",
                say("sharing.reuse.title", "title", statement.title()),
                Map.of(
                        "statement",
                        statement,
                        "snippet",
                        EmbeddedCard.snippet(statement, addresses),
                        "url",
                        addresses.of(statement)));
    }

    @Override
    public List<JoinedForm> ofAll(List<PublicStatement> shown) {
        List<JoinedForm> forms =
                new ArrayList<>(feed(Feed.of("/feed", site.siteName(), shown, this::firstPublished, addresses)));
        Map<String, List<PublicStatement>> byLanguage = shown.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.revision().language(), TreeMap::new, Collectors.toList()));
        byLanguage.forEach((language, some) -> forms.addAll(feed(Feed.of(
                "/feeds/" + language,
                site.siteName() + " · " + new WrittenLanguage(language).ownName(),
                some,
                this::firstPublished,
                addresses))));
        forms.addAll(map.of(shown));
        forms.add(fixed(
                "/robots.txt",
                "text/plain; charset=utf-8",
                "User-agent: *\nDisallow: /desk\nDisallow: /invitations/\nDisallow: /signatures/\nSitemap: "
                        + addresses.of(SiteMap.PATH) + "\n"));
        forms.add(fixed(SCHEMA_PATH, JsonText.CONTENT_TYPE, JsonText.packaged(SharedForms.class, "statement-v1.json")));
        return forms;
    }

    private static JoinedForm fixed(String path, String contentType, String content) {
        return new JoinedForm(path, contentType, content, () -> content);
    }

    private Instant firstPublished(PublicStatement statement) {
        StatementId id = statement.revision().statement();
        if (!since.containsKey(id)) {
            statements
                    .published()
                    .forEach(one -> one.state().publicSince().ifPresent(moment -> since.put(one.id(), moment)));
        }
        return since.getOrDefault(id, statement.publishedAt());
    }

    private List<JoinedForm> feed(Feed feed) {
        return List.of(
                new JoinedForm(feed.path() + ".atom", AtomFeed.TYPE, feed, () -> AtomFeed.of(feed, addresses)),
                new JoinedForm(feed.path() + ".json", JsonFeed.TYPE, feed, () -> JsonFeed.of(feed, addresses)));
    }

    @Override
    public Head head(PublicStatement statement, List<TranslatedText> languages, String picture) {
        return new Head(
                addresses.of(statement),
                languages(statement, languages),
                picture.isEmpty() ? "" : addresses.of(picture),
                description(statement.revision()),
                addresses.of(statement, "/oembed.json"),
                LinkedData.of(statement, site.siteName(), addresses));
    }

    @Override
    public Head head(PublicStatement statement, List<TranslatedText> languages, TranslatedText shown, String picture) {
        return new Head(
                addresses.of(shown.path(statement)),
                languages(statement, languages),
                picture.isEmpty() ? "" : addresses.of(picture),
                description(shown.revision()),
                addresses.of(statement, "/oembed.json"),
                LinkedData.of(statement, shown, addresses));
    }

    private Map<String, String> languages(PublicStatement statement, List<TranslatedText> languages) {
        if (languages.isEmpty()) {
            return Map.of();
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(statement.revision().language(), addresses.of(statement));
        languages.forEach(text -> all.put(text.language().tag(), addresses.of(text.path(statement))));
        return all;
    }

    // The beginning of what stands under the title, as long as search engines show.
    private static String description(Revision revision) {
        String text = revision.text().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .collect(Collectors.joining(" "));
        if (text.length() <= DESCRIPTION) {
            return text.isEmpty() ? revision.text().title() : text;
        }
        int space = text.lastIndexOf(' ', DESCRIPTION);
        int end = Character.isHighSurrogate(text.charAt(DESCRIPTION - 1)) ? DESCRIPTION - 1 : DESCRIPTION;
        return text.substring(0, space > 0 ? space : end) + "…";
    }
}
