package org.undersigned.text.importing;

import java.util.List;
import org.undersigned.text.BlockRole;

/** Finds what belongs to the site around a statement: menus, forms, teasers. */
final class ChromeFinder {
    private static final int FEWEST_NAMES = 3;

    private final List<Piece> pieces;
    private final Cues cues;

    ChromeFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    void find() {
        pieces.stream()
                .filter(piece -> piece.line().hint() == SourceLine.Hint.CHROME)
                .forEach(piece -> discard(piece, 0.9, "The page marks it as a part of its frame."));
        boolean inText = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isOpen() && cues.isChrome(piece.text())) {
                int end = inText ? endOfChrome(i + 1) : i + 1;
                for (int j = i; j < end; j++) {
                    discard(pieces.get(j), 0.85, "“" + piece.text() + "” begins a part of the site, not of the text.");
                }
                i = end - 1;
            }
            inText = inText || piece.isProse();
        }
    }

    // A sign form or a share bar may stand before the names: a heading of names further down ends it.
    private int endOfChrome(int from) {
        for (int i = from; i < pieces.size(); i++) {
            if (cues.isSignatoryHeading(pieces.get(i).text()) && i + FEWEST_NAMES < pieces.size()) {
                return i;
            }
        }
        return pieces.size();
    }

    private static void discard(Piece piece, double sure, String because) {
        if (piece.isOpen()) {
            piece.take(BlockRole.DISCARDED, sure, because);
        }
    }
}
