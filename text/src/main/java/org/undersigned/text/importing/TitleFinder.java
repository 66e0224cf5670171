package org.undersigned.text.importing;

import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.SourceLine.Hint;

/** Finds the title: a short line above the first sentence. Where the text begins with a sentence there is none. */
final class TitleFinder {
    private static final int LONGEST = 220;
    private static final int MOST_ABOVE = 3;

    private final List<Piece> pieces;

    TitleFinder(List<Piece> pieces) {
        this.pieces = pieces;
    }

    void find() {
        List<Piece> above = pieces.stream()
                .filter(piece -> !piece.is(BlockRole.DISCARDED))
                .takeWhile(piece -> piece.isOpen() && !piece.isProse())
                .toList();
        List<Piece> candidates =
                above.stream().filter(TitleFinder::couldBeTitle).toList();
        List<Piece> marked = pieces.stream()
                .filter(piece -> piece.isOpen() && piece.line().hint() == Hint.TITLE)
                .toList();
        if (!marked.isEmpty()) {
            choose(marked.getFirst(), 0.95, "The source marks it as its main heading.");
        } else if (!candidates.isEmpty()) {
            // Above a title there is at most a line or two; where there is more, it is a menu.
            Piece title = candidates.size() <= MOST_ABOVE ? candidates.getFirst() : longest(candidates);
            choose(title, 0.7, "A short line above the first sentence.");
        }
    }

    private void choose(Piece title, double sure, String because) {
        title.take(BlockRole.TITLE, sure, because);
        for (Piece piece : pieces) {
            if (piece == title) {
                return;
            }
            if (piece.isOpen() && !piece.isProse()) {
                piece.take(BlockRole.DISCARDED, 0.6, "It stands above the title.");
            }
        }
    }

    private static Piece longest(List<Piece> lines) {
        return lines.stream()
                .reduce((a, b) -> b.text().length() > a.text().length() ? b : a)
                .orElseThrow();
    }

    private static boolean couldBeTitle(Piece piece) {
        String text = piece.text();
        return text.length() <= LONGEST
                && !piece.isListed()
                && text.codePoints().anyMatch(Character::isLetter)
                && ",;".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
