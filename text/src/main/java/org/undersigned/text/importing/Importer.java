package org.undersigned.text.importing;

import org.undersigned.text.CanonicalText;

/** Reads plain text, Markdown or HTML as found in the wild, and returns the statement in it. */
public final class Importer {
    /** Largest source, in bytes: room for a page's frame around the longest statement. */
    public static final int LARGEST = 2 * CanonicalText.LONGEST;

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
}
