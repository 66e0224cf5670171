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
 * <p>Whoever subscribes is told of a text once: when it is first published, and again when a new revision is. So an entry
 * keeps its id and its first date for good, and {@code updated} is the day of the revision that is shown. Signatures that
 * come late change the count in the summary, and nothing else: a reader who looks sees it, and nobody is disturbed for
 * each of a thousand names.
 *
 * @param path of the feed, without its extension
 */
record Feed(String path, String title, List<Entry> entries) {
    /** More are found on the site; a reader asks again long before. */
    private static final int MOST = 50;

    /**
     * One statement.
     *
     * @param published when its first text was
     * @param summary one sentence: how many have signed, and to whom it is addressed
     */
    record Entry(PublicStatement statement, String id, Instant published, String url, String summary) {
        Instant updated() {
            return statement.publishedAt();
        }
    }

    /** Says when the first text of a statement was published. */
    interface FirstPublication {
        Instant of(PublicStatement statement);
    }

    static Feed of(
            String path, String title, List<PublicStatement> statements, FirstPublication first, Addresses addresses) {
        return new Feed(
                path,
                title,
                statements.stream()
                        .sorted(Comparator.comparing(PublicStatement::publishedAt)
                                .reversed())
                        .limit(MOST)
                        .map(statement -> entry(statement, first.of(statement), addresses))
                        .toList());
    }

    private static Entry entry(PublicStatement statement, Instant first, Addresses addresses) {
        // Outlives the address, which follows the title, and every revision (RFC 4151).
        String id = "tag:%s,%s:%s"
                .formatted(
                        addresses.authority().replaceFirst(":\\d+$", ""),
                        PublicStatement.day(first),
                        statement.revision().statement().toHex());
        return new Entry(
                statement,
                id,
                first,
                addresses.of(statement),
                Speech.in(statement.language(), () -> summary(statement)));
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
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    static WrittenLanguage language(Entry entry) {
        return entry.statement().language();
    }
}
