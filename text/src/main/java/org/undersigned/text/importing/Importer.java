package org.undersigned.text.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.undersigned.text.CanonicalText;

/** Reads plain text, Markdown or HTML as found in the wild, and returns the statement in it. */
public final class Importer {
    /** Largest source, in bytes: room for a page's frame around the longest statement. */
    public static final int LARGEST = 2 * CanonicalText.LONGEST;

    private static final Map<String, Dates> DATES = new ConcurrentHashMap<>();

    private Importer() {}

    public static ImportOutcome read(byte[] file) {
        if (file.length > LARGEST) {
            return new ImportOutcome.Refused("This is larger than 2 MB: bring only the statement itself.");
        }
        SourceText.Read read = SourceText.of(file);
        return read.text().isPresent() ? read(read.text().get()) : new ImportOutcome.Refused(read.refusal());
    }

    public static ImportOutcome read(String source) {
        if (source.length() > LARGEST) {
            return new ImportOutcome.Refused("This is larger than 2 MB: bring only the statement itself.");
        }
        var lines = SourceText.isHtml(source) ? HtmlLines.of(source) : PlainLines.of(source);
        boolean words = lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetter));
        return words
                ? new ImportOutcome.Imported(Recogniser.recognise(lines), source)
                : new ImportOutcome.Refused("There are no words in this.");
    }

    /** Full dates that a text names, written in a language by its BCP 47 primary tag; in order, each once. */
    public static List<LocalDate> datesIn(String text, String language) {
        return DATES.computeIfAbsent(language, Dates::new).in(text).stream()
                .distinct()
                .toList();
    }
}
