package org.undersigned.app.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An invented agreement with ten obligations. */
public final class Accord {
    public static final String TITLE = "Night Quay Accord";

    /** As pasted from a spreadsheet: label, words, who owes, to whom, due day or why none, until. */
    public static final List<List<String>> ROWS = List.of(
            row(
                    "Article 1",
                    "The Harbour Office lights the lamps of the quay every night.",
                    "Harbour Office",
                    "Guild",
                    "It binds as long as the accord is in force.",
                    ""),
            row(
                    "Article 2",
                    "The Harbour Office publishes each year who tends the lamps.",
                    "Harbour Office",
                    "all",
                    "2025-03-31",
                    ""),
            row(
                    "Article 3",
                    "The Guild trains two lamp keepers for each island.",
                    "Guild",
                    "Harbour Office",
                    "2025-06-30",
                    ""),
            row(
                    "Article 4",
                    "The Harbour Office repairs the northern landing stage.",
                    "Harbour Office",
                    "every passenger",
                    "2025-09-30",
                    ""),
            row(
                    "Article 5",
                    "The parties meet twice a year and publish what they agreed.",
                    "all",
                    "all",
                    "It binds as long as the accord is in force.",
                    ""),
            row("Article 6(a)", "The Guild keeps a register of lamps that failed.", "Guild", "all", "2024-12-31", ""),
            row(
                    "Article 6(b)",
                    "The Guild shows the register to whoever asks.",
                    "Guild",
                    "whoever asks",
                    "No day was agreed.",
                    "2029-12-31"),
            row(
                    "Article 7",
                    "The Harbour Office pays the lamp keepers by the fifth day of each month.",
                    "Harbour Office",
                    "the lamp keepers",
                    "It recurs each month.",
                    ""),
            row(
                    "Article 8",
                    "The Harbour Office lowers the fare of the night ferry.",
                    "Harbour Office",
                    "every passenger",
                    "2026-01-31",
                    ""),
            row("Article 9", "The parties name an arbiter whom both trust.", "all", "all", "2024-09-01", ""));

    private Accord() {}

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    /** As the form takes them. */
    public static Map<String, String> terms() {
        Map<String, String> terms = new HashMap<>();
        terms.put("kind", "AGREEMENT");
        terms.put("title", TITLE);
        terms.put("language", "en");
        terms.put("dated", "2024-06-01");
        terms.put("in-force", "2024-07-01");
        terms.put("party-1", "Harbour Office of the Three Islands");
        terms.put("short-1", "Harbour Office");
        terms.put("party-2", "Guild of Lamp Keepers");
        terms.put("short-2", "Guild");
        terms.put("sources", "https://register.example/accords/night-quay");
        terms.put(
                "summary",
                "The Harbour Office and the Guild of Lamp Keepers agreed how the quay is lit at night, who pays, and what"
                        + " passengers can count on.");
        return terms;
    }

    /** Pasted. */
    public static Map<String, String> obligations() {
        return Map.of(
                "lines",
                ROWS.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")),
                "by",
                "all",
                "to",
                "all");
    }
}
