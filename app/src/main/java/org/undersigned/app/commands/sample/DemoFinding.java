package org.undersigned.app.commands.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that the demo's coordinators found.
 *
 * @param about a statement and the number of its demand, or an article of the agreement
 * @param daysAgo on which day before today it happened
 * @param says what the addressee says; may be empty
 * @param shows what the evidence shows, which may be empty; whether an obligation is kept
 * @param copy the kind of document that is kept as its source's copy; empty where none could be had
 * @param later what becomes of it: a step, a colon and why; may be empty
 */
public record DemoFinding(
        String about,
        int daysAgo,
        String says,
        String shows,
        String language,
        String words,
        String source,
        String copy,
        String later) {
    private static final int FIELDS = 9;

    /** All, in the order in which they happened. */
    public static List<DemoFinding> sample() throws IOException {
        return DemoSample.rows("findings.txt", FIELDS).stream()
                .map(row -> new DemoFinding(
                        row.get(0),
                        Integer.parseInt(row.get(1)),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        row.get(8)))
                .toList();
    }

    public boolean isOnObligation() {
        return about.startsWith("Article");
    }

    public boolean isCopied() {
        return !copy.isEmpty();
    }

    /** What the form takes. */
    public Map<String, String> fields(LocalDate today) {
        String claim = shows.toUpperCase(Locale.ROOT).replace('-', '_');
        return Map.of(
                "happened",
                today.minusDays(daysAgo).toString(),
                "says",
                says.toUpperCase(Locale.ROOT),
                isOnObligation() ? "kept" : "shows",
                claim,
                "language",
                language,
                "words",
                words,
                "source",
                source,
                "without",
                isCopied() ? "" : "true");
    }

    /** The document that a coordinator uploads, as nothing answers at an invented address. */
    public byte[] document(LocalDate today) throws IOException {
        return DemoSample.text("sources/" + copy + "." + language + ".txt")
                .replace("{day}", today.minusDays(daysAgo).toString())
                .replace("{words}", words)
                .getBytes(StandardCharsets.UTF_8);
    }
}
