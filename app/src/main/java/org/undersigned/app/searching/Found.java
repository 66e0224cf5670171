package org.undersigned.app.searching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.undersigned.app.words.WrittenLanguage;

/**
 * A statement that was found, in the text that answers best.
 *
 * @param path of that text's page
 * @param title with what was looked for marked, as the excerpt has it
 * @param signatures how many stand under it
 * @param isRevised whether the text that stands is not the first one
 * @param names of signatories that were found, at most a few
 * @param others where it can be read in other languages, by their tags
 */
public record Found(
        String path,
        WrittenLanguage language,
        List<Marked> title,
        List<String> addressees,
        Instant publishedAt,
        int signatures,
        State state,
        boolean isRevised,
        List<Marked> excerpt,
        List<String> names,
        Map<String, String> others) {
    public Found {
        title = List.copyOf(title);
        addressees = List.copyOf(addressees);
        excerpt = List.copyOf(excerpt);
        names = List.copyOf(names);
        others = Map.copyOf(others);
    }

    /** A piece of a text. Plain characters: whoever shows it escapes them. */
    public record Marked(String text, boolean isMarked) {}

    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
