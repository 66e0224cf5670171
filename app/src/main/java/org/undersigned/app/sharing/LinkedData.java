package org.undersigned.app.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.TranslatedText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a text's page is, for search engines (schema.org, JSON-LD 1.1). */
final class LinkedData {
    // In one order on every node and after every start: what is the same has the same bytes.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private LinkedData() {}

    static String of(PublicStatement statement, String site, Addresses addresses) {
        Map<String, Object> data = described(
                statement.title(),
                statement.revision().language(),
                statement.revision().sha256(),
                statement);
        data.put("url", addresses.of(statement));
        data.put("publisher", Map.of("@type", "Organization", "name", site, "url", addresses.of("/")));
        return safe(data);
    }

    static String of(PublicStatement statement, TranslatedText text, Addresses addresses) {
        Map<String, Object> data = described(
                text.revision().text().title(),
                text.language().tag(),
                text.revision().sha256(),
                statement);
        data.put("url", addresses.of(text.path(statement)));
        if (text.standing() != TranslatedText.Standing.SIGNED) {
            data.put("translationOfWork", Map.of("@type", "CreativeWork", "url", addresses.of(statement)));
        }
        return safe(data);
    }

    private static Map<String, Object> described(
            String title, String language, String sha256, PublicStatement statement) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "CreativeWork");
        data.put("name", title);
        data.put("inLanguage", language);
        data.put("datePublished", statement.publishedAt().toString());
        data.put("identifier", List.of("sha256:" + sha256));
        return data;
    }

    // Inside a script element nothing may look like the end of one.
    private static String safe(Map<String, Object> data) {
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
