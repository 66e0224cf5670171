package org.undersigned.app.sharing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import org.undersigned.app.publishing.PublicStatement;
import tools.jackson.databind.json.JsonMapper;

/** A statement's card on other sites: a frame without scripts, and how programs are told of it (oembed.com, 1.0). */
final class EmbeddedCard {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 220;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EmbeddedCard() {}

    /** What somebody pastes into a page of theirs. */
    static String snippet(PublicStatement statement, Addresses addresses) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" style=\"border:0;max-width:100%%\" loading=\"lazy\"></iframe>"
                .formatted(
                        addresses.of(statement, "/card"),
                        HtmlUtils.htmlEscape(statement.title(), "UTF-8"),
                        WIDTH,
                        HEIGHT);
    }

    static String of(PublicStatement statement, String site, Addresses addresses) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("version", "1.0");
        card.put("type", "rich");
        card.put("title", statement.title());
        card.put("provider_name", site);
        card.put("provider_url", addresses.of("/"));
        card.put("width", WIDTH);
        card.put("height", HEIGHT);
        card.put("html", snippet(statement, addresses));
        return JSON.writeValueAsString(card) + "\n";
    }
}
