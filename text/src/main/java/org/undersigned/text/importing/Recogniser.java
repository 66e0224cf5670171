package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.SourceLine.Hint;

/** Gives every line of a source its role: one finder after the other, and a paragraph is what none of them took. */
final class Recogniser {
    private static final int LONGEST_SALUTATION = 120;

    private final List<Piece> pieces;
    private final Cues cues;
    private final String language;

    private Recogniser(List<SourceLine> lines, String language, Cues cues) {
        this.pieces = new ArrayList<>(
                lines.stream().filter(line -> !line.isGap()).map(Piece::new).toList());
        this.cues = cues;
        this.language = language;
    }

    static ImportedText recognise(List<SourceLine> lines) {
        LanguageGuess guess = LanguageGuess.of(lines);
        return new Recogniser(lines, guess.language(), guess.cues()).recognise();
    }

    private ImportedText recognise() {
        new ChromeFinder(pieces, cues).find();
        List<Piece> leads = new DemandFinder(pieces, cues).find();
        leads.stream()
                .filter(Piece::isOpen)
                .forEach(lead -> lead.take(BlockRole.PARAGRAPH, 0.95, "It leads into the demands."));
        new TitleFinder(pieces).find();
        new SignatoryFinder(pieces, cues).find();
        Set<String> addressees = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece.isOpen()) {
                takeRest(piece, addressees);
            }
        }
        leads.stream().flatMap(lead -> cues.addressee(lead.text()).stream()).forEach(addressees::add);
        if (addressees.isEmpty()) {
            inProse().ifPresent(addressees::add);
        }
        Dates dates = new Dates(language);
        return new ImportedText(
                language,
                List.copyOf(addressees),
                pieces.stream().map(piece -> piece.finished(dates)).toList());
    }

    // Demands that are not a list are put in the last paragraphs as a rule.
    private Optional<String> inProse() {
        return pieces.reversed().stream()
                .filter(piece -> piece.is(BlockRole.PARAGRAPH))
                .flatMap(piece -> cues.addressee(piece.text()).stream())
                .findFirst();
    }

    private void takeRest(Piece piece, Set<String> addressees) {
        Optional<String> saluted =
                piece.text().length() <= LONGEST_SALUTATION ? cues.saluted(piece.text()) : Optional.empty();
        if (saluted.isPresent()) {
            addressees.add(saluted.get());
            piece.take(BlockRole.ADDRESSEE, 0.8, "It greets or names whom the text is for.");
        } else if (piece.line().hint() == Hint.HEADING || piece.line().hint() == Hint.TITLE) {
            piece.take(BlockRole.HEADING, 0.9, "The source marks it as a heading.");
        } else if (piece.line().hint() == Hint.QUOTE) {
            piece.take(BlockRole.QUOTE, 0.9, "The source marks it as a quotation.");
        } else if (piece.marker().kind() == Marker.Kind.BULLET) {
            piece.takeUnmarked(BlockRole.LIST_ITEM, 0.8, "A dash or a dot stands before it.");
        } else if (piece.line().hint() == Hint.ITEM) {
            piece.take(BlockRole.LIST_ITEM, 0.9, "The source marks it as an item of a list.");
        } else {
            piece.take(BlockRole.PARAGRAPH, piece.isProse() ? 0.9 : 0.6, "It reads as a part of the text.");
        }
    }
}
