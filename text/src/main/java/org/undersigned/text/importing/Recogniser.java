package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Dates;
import org.undersigned.text.importing.cues.LanguageGuess;
import org.undersigned.text.importing.source.Marker;
import org.undersigned.text.importing.source.SourceLine;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Gives every line of a source its role: one finder after the other, and a paragraph is what none of them took. */
final class Recogniser {
    private final List<Piece> pieces;
    private final Cues cues;
    private final Dates dates;
    private final String language;

    private Recogniser(List<SourceLine> lines, String language, Cues cues) {
        this.pieces = new ArrayList<>(lines.stream().map(Piece::new).toList());
        this.cues = cues;
        this.language = language;
        this.dates = Dates.of(language);
    }

    static ImportedText recognise(List<SourceLine> lines) {
        LanguageGuess guess = LanguageGuess.of(lines.stream()
                .filter(line -> line.hint() != Hint.CHROME && line.hint() != Hint.SETTING)
                .map(SourceLine::text));
        return new Recogniser(lines, guess.language(), guess.cues()).recognise();
    }

    private ImportedText recognise() {
        new FrameFinder(pieces).find();
        int begin = new BeginningFinder(pieces, cues).find();
        new TitleFinder(pieces, cues, dates).find(begin);
        List<Piece> demanding = new DemandFinder(pieces, cues).find();
        new SignatoryFinder(pieces, cues).find();
        if (demanding.isEmpty()) {
            demanding = new ProseDemandFinder(pieces, cues).find();
        }
        List<Addressee> addressees = new AddresseeFinder(pieces, cues).find(demanding);
        pieces.stream().filter(Piece::isOpen).forEach(Recogniser::takeRest);
        List<ImportedBlock> blocks =
                pieces.stream().map(piece -> piece.finished(dates)).toList();
        return new ImportedText(language, addressees, blocks, Remarks.inEnglish(ImportedBlock.drafted(blocks), cues));
    }

    private static void takeRest(Piece piece) {
        if (piece.isHeadingLike()) {
            piece.take(BlockRole.HEADING, piece.has(Hint.HEADING) ? 0.9 : 0.7, "The source sets it as a heading.");
        } else if (piece.has(Hint.QUOTE)) {
            takeQuoted(piece);
        } else if (piece.marker().kind() == Marker.Kind.BULLET) {
            piece.takeUnmarked(BlockRole.LIST_ITEM, 0.85, "A dash or a dot stands before it.");
        } else {
            piece.take(BlockRole.PARAGRAPH, piece.isProse() ? 0.9 : 0.6, Guess.PART_OF_THE_TEXT.sentence());
        }
    }

    private static void takeQuoted(Piece piece) {
        if (piece.marker().kind() == Marker.Kind.BULLET) {
            piece.takeUnmarked(BlockRole.LIST_ITEM, 0.85, "A dash or a dot stands before it.");
        } else {
            piece.take(BlockRole.QUOTE, 0.85, "The source marks it as a quotation.");
        }
    }
}
