package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.SourceLine.Hint;

/** Finds the names under a statement: behind a heading of theirs, or as a run of names at the end. */
final class SignatoryFinder {
    private static final int FEWEST_WITHOUT_HEADING = 3;
    private static final int LONGEST_NAME = 160;
    private static final int MOST_WORDS = 18;
    private static final int LONG_LIST = 150;
    private static final int FEWEST_COMMAS = 4;
    private static final Pattern ABBREVIATED_END = Pattern.compile(".*(^|[\\s.(])\\p{L}{1,4}\\.\\)?");
    private static final Pattern COMMAS = Pattern.compile("\\s*[,;،]\\s+");

    private final List<Piece> pieces;
    private final Cues cues;

    SignatoryFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    void find() {
        int heading = heading();
        if (heading < 0) {
            findAtTheEnd();
            return;
        }
        boolean own = pieces.get(heading).isOpen();
        if (own) {
            pieces.get(heading).take(BlockRole.SIGNATORY_HEADING, 0.95, "It is a heading of names.");
        }
        for (int i = heading + 1; i < pieces.size() && pieces.get(i).isOpen(); i++) {
            Piece piece = pieces.get(i);
            if (isInnerHeading(piece)) {
                piece.take(BlockRole.SIGNATORY_HEADING, 0.8, "It divides the list of names.");
            } else if (isCommaList(piece)) {
                i = splitAt(i);
            } else if (isName(piece)) {
                piece.takeUnmarked(BlockRole.SIGNATORY, 0.9, "It stands under a heading of names.");
            } else {
                return;
            }
        }
    }

    // The last heading that names follow: a table of contents or a sentence may use the same words before.
    private int heading() {
        boolean inText = false;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean follows = pieces.get(i + 1).isOpen()
                    && (isName(pieces.get(i + 1))
                            || isCommaList(pieces.get(i + 1))
                            || isInnerHeading(pieces.get(i + 1)));
            if (inText && piece.isOpen() && follows && cues.isSignatoryHeading(piece.text())) {
                return i;
            }
            inText = inText || piece.isProse();
        }
        return -1;
    }

    private void findAtTheEnd() {
        int end = pieces.size();
        while (end > 0 && pieces.get(end - 1).is(BlockRole.DISCARDED)) {
            end--;
        }
        int begin = end;
        while (begin > 0 && pieces.get(begin - 1).isOpen() && isName(pieces.get(begin - 1))) {
            begin--;
        }
        boolean belowText = begin > 0 && !pieces.get(begin - 1).is(BlockRole.TITLE);
        if (end - begin >= FEWEST_WITHOUT_HEADING && belowText) {
            pieces.subList(begin, end)
                    .forEach(piece -> piece.takeUnmarked(
                            BlockRole.SIGNATORY, 0.85, "It stands in a list of names at the end of the text."));
        }
    }

    private boolean isInnerHeading(Piece piece) {
        return piece.line().hint() == Hint.HEADING
                || piece.text().endsWith(":")
                || cues.isSignatoryHeading(piece.text());
    }

    private static boolean isCommaList(Piece piece) {
        return piece.text().length() >= LONG_LIST && COMMAS.split(piece.text()).length > FEWEST_COMMAS;
    }

    private int splitAt(int index) {
        Piece whole = pieces.remove(index);
        List<Piece> names = new ArrayList<>();
        for (String name : COMMAS.split(whole.text().replaceAll("\\.$", ""))) {
            Piece piece = new Piece(whole.line(), name);
            piece.take(BlockRole.SIGNATORY, 0.75, "It stands in a list of names, between commas.");
            names.add(piece);
        }
        pieces.addAll(index, names);
        return index + names.size() - 1;
    }

    private static boolean isName(Piece piece) {
        String text = piece.marker().rest();
        int first = text.codePointAt(0);
        int last = text.charAt(text.length() - 1);
        boolean ends = PlainLines.endsSentence(text)
                && !(last == '.' && ABBREVIATED_END.matcher(text).matches());
        return text.length() <= LONGEST_NAME
                && text.split(" ").length <= MOST_WORDS
                && !ends
                && !Character.isLowerCase(first)
                && text.codePoints().anyMatch(Character::isLetter);
    }
}
