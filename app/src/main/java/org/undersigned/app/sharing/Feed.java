package org.undersigned.app.sharing;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/**
 * The published statements of a site as they are subscribed to, the newest first: all, or those whose signed text is in
 * one language.
 *
 * @param path of the feed, without its extension
 */
record Feed(String path, String title, List<Entry> entries) {
    /** More are found on the site; a reader asks again long before. */
    private static final int MOST = 50;

    /** @param summary one sentence: how many have signed, and to whom it is addressed */
    record Entry(PublicStatement statement, String id, String url, String summary) {}

    static Feed of(String path, String title, List<PublicStatement> statements, Addresses addresses) {
        return new Feed(
                path,
                title,
                statements.stream()
                        .sorted(Comparator.comparing(PublicStatement::publishedAt)
                                .reversed())
                        .limit(MOST)
                        .map(statement -> entry(statement, addresses))
                        .toList());
    }

    private static Entry entry(PublicStatement statement, Addresses addresses) {
        // Outlives the address, which follows the title (RFC 4151).
        String id = "tag:%s,%s:%s"
                .formatted(
                        addresses.authority().replaceFirst(":\\d+$", ""),
                        statement.publishedOn(),
                        statement.revision().statement().toHex());
        return new Entry(
                statement, id, addresses.of(statement), Speech.in(statement.language(), () -> summary(statement)));
    }

    private static String summary(PublicStatement statement) {
        List<String> addressees = statement.revision().addressees();
        String signed = say("sharing.feed.signed", "signed", statement.signed());
        return addressees.isEmpty()
                ? signed
                : signed + " " + say("publishing.statement.to", "addressees", String.join(", ", addressees));
    }

    Instant updated() {
        return entries.stream()
                .map(entry -> entry.statement().publishedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    static WrittenLanguage language(Entry entry) {
        return entry.statement().language();
    }
}
