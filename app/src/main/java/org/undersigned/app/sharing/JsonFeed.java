package org.undersigned.app.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1); the names are the format's. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePage,
        @JsonProperty("feed_url") String address,
        List<Item> items) {
    static final String TYPE = "application/feed+json; charset=utf-8";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Item(
            String id,
            String url,
            String title,
            String language,
            String summary,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String updated) {}

    static String of(Feed feed, Addresses addresses) {
        List<Item> items = feed.entries().stream()
                .map(entry -> new Item(
                        entry.id(),
                        entry.url(),
                        entry.statement().title(),
                        Feed.language(entry).tag(),
                        entry.summary(),
                        entry.summary(),
                        entry.published().toString(),
                        entry.updated().toString()))
                .toList();
        return JSON.writeValueAsString(new JsonFeed(
                        "https://jsonfeed.org/version/1.1",
                        feed.title(),
                        addresses.of("/"),
                        addresses.of(feed.path() + ".json"),
                        items))
                + "\n";
    }
}
