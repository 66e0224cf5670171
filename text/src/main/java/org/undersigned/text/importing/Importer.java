package org.undersigned.text.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.text.BlockRole;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.Notice;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Dates;
import org.undersigned.text.importing.source.HtmlLines;
import org.undersigned.text.importing.source.PlainLines;
import org.undersigned.text.importing.source.SourceLine;
import org.undersigned.text.importing.source.SourceText;

/** Reads plain text, Markdown or HTML as found in the wild, and returns the statement in it. */
public final class Importer {
    /** Largest source, in bytes: room for a page's frame around the longest statement. */
    public static final int LARGEST = 2 * CanonicalText.LONGEST;

    private Importer() {}

    public static ImportOutcome read(byte[] file) {
        if (file.length > LARGEST) {
            return new ImportOutcome.Refused(Notice.of(Notice.Kind.TOO_LARGE));
        }
        SourceText.Read read = SourceText.of(file);
        return read.text().isPresent()
                ? read(read.text().get())
                : new ImportOutcome.Refused(read.refusal().orElseThrow());
    }

    public static ImportOutcome read(String source) {
        if (source.length() > LARGEST) {
            return new ImportOutcome.Refused(Notice.of(Notice.Kind.TOO_LARGE));
        }
        boolean html = SourceText.isHtml(source);
        List<SourceLine> lines = html ? HtmlLines.of(source) : PlainLines.of(source);
        boolean words = lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetter));
        if (!words) {
            return new ImportOutcome.Refused(Notice.of(Notice.Kind.NO_WORDS));
        }
        String shown = html ? lines.stream().map(SourceLine::text).collect(Collectors.joining("\n")) : source;
        return new ImportOutcome.Imported(recognised(source, lines), shown);
    }

    /** Reads a text that is known to have been signed: its form states its structure. Nothing where it has another form. */
    public static Optional<ImportOutcome.Imported> readSigned(String source) {
        return CanonicalSource.readSigned(source, Recogniser.recognise(PlainLines.of(source)))
                .map(text -> new ImportOutcome.Imported(text, source));
    }

    private static ImportedText recognised(String source, List<SourceLine> lines) {
        Optional<ImportedText> own = OwnRendition.read(lines);
        if (own.isPresent()) {
            return own.get();
        }
        ImportedText recognised = Recogniser.recognise(lines);
        return CanonicalSource.read(source, recognised).orElse(recognised);
    }

    /**
     * What a person should know of a text: what is not in it, what stands twice, what does not add up.
     *
     * @param language BCP 47 primary tag
     */
    public static List<Notice> remarks(String title, String language, List<DraftBlock> blocks) {
        List<DraftBlock> all = new ArrayList<>(blocks);
        if (!title.isBlank()) {
            all.add(new DraftBlock(BlockRole.TITLE, title));
        }
        return Remarks.on(all, Cues.of(language));
    }

    /** Full dates that a text names, written in a language by its BCP 47 primary tag; in order, each once. */
    public static List<LocalDate> datesIn(String text, String language) {
        return Dates.of(language).in(text).stream().distinct().toList();
    }
}
