package org.undersigned.text.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Dates;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Finds the title: what the source marks as one, or the line above the text that reads most like one. */
final class TitleFinder {
    private static final int LONGEST_NEIGHBOUR = 70;
    private static final int FEW_WORDS = 2;
    private static final int MANY_WORDS = 4;
    private static final int MENU = 3;

    private final List<Piece> pieces;
    private final Cues cues;
    private final Dates dates;

    TitleFinder(List<Piece> pieces, Cues cues, Dates dates) {
        this.pieces = pieces;
        this.cues = cues;
        this.dates = dates;
    }

    /** @param begin where the statement begins */
    void find(int begin) {
        int text = firstProse(begin);
        Optional<Piece> marked = pieces.stream()
                .filter(piece -> piece.has(Hint.TITLE) && piece.isOpen())
                .findFirst()
                .filter(piece -> !isFirstOfHeadings(piece));
        if (marked.isPresent()) {
            choose(marked.get(), 0.95, "The source marks it as its title.", begin);
            return;
        }
        IntStream.range(0, text)
                .filter(i -> couldBeTitle(pieces.get(i)))
                .boxed()
                .max(Comparator.<Integer>comparingInt(this::likeness).thenComparing(Comparator.reverseOrder()))
                .filter(best -> likeness(best) > 0)
                .ifPresent(best -> choose(
                        pieces.get(best), 0.7, "Of the lines above the text it reads most like a title.", begin));
    }

    // Where several headings are set alike below a plain first line, none of them is the title.
    private boolean isFirstOfHeadings(Piece marked) {
        return pieces.getFirst() != marked
                && pieces.getFirst().has(Hint.NONE)
                && pieces.stream().filter(piece -> piece.has(Hint.TITLE)).count() > 1;
    }

    // The text begins where sentences follow each other; a summary for search engines may stand alone above the title.
    private int firstProse(int begin) {
        int first = -1;
        for (int i = begin; i < pieces.size(); i++) {
            if (isText(i)) {
                first = first < 0 ? i : first;
                if (i + 1 >= pieces.size() || isText(i + 1) || !isTitleAbove(i + 1)) {
                    return first == i || isTitleAbove(first + 1) ? i : first;
                }
            }
        }
        return first < 0 ? Math.min(begin, pieces.size()) : first;
    }

    private boolean isText(int i) {
        Piece piece = pieces.get(i);
        return piece.isOpen() && piece.isProse() && !piece.isTitleLike();
    }

    private boolean isTitleAbove(int i) {
        return i < pieces.size()
                && couldBeTitle(pieces.get(i))
                && cues.hasTitleWord(pieces.get(i).text())
                && isBeforeDateOrSalutation(i);
    }

    private int likeness(int i) {
        Piece piece = pieces.get(i);
        int words = piece.text().split(" ").length;
        int likeness = words >= MANY_WORDS ? 3 : words >= FEW_WORDS ? 1 : -1;
        likeness += cues.hasTitleWord(piece.text()) ? 3 : 0;
        likeness += piece.isHeadingLike() ? 2 : 0;
        likeness -= isInMenu(i) ? 4 : 0;
        likeness -= Piece.endsSentence(piece.text()) ? 2 : 0;
        likeness += isFirst(i) ? 3 : 0;
        likeness += isBeforeDateOrSalutation(i) ? 2 : 0;
        return likeness;
    }

    private boolean isFirst(int i) {
        return pieces.subList(0, i).stream().allMatch(piece -> piece.is(BlockRole.DISCARDED));
    }

    private boolean isBeforeDateOrSalutation(int i) {
        if (i + 1 >= pieces.size() || pieces.get(i + 1).text().length() > LONGEST_NEIGHBOUR) {
            return false;
        }
        String next = pieces.get(i + 1).text();
        return !dates.in(next).isEmpty() || cues.saluted(next).isPresent();
    }

    // Short lines one under the other: a menu.
    private boolean isInMenu(int i) {
        int from = i;
        while (from > 0 && isShort(from - 1)) {
            from--;
        }
        int to = i;
        while (to < pieces.size() && isShort(to)) {
            to++;
        }
        return isShort(i) && to - from >= MENU;
    }

    private boolean isShort(int i) {
        return pieces.get(i).text().split(" ").length <= MANY_WORDS;
    }

    private void choose(Piece title, double sure, String because, int begin) {
        title.takeUnmarked(BlockRole.TITLE, sure, because);
        int at = pieces.indexOf(title);
        for (int i = 0; i < Math.max(begin, at); i++) {
            Piece piece = pieces.get(i);
            if (piece.isOpen() && i < at) {
                piece.guess(BlockRole.DISCARDED, 0.6, Guess.ABOVE_THE_TITLE);
            } else if (piece.isOpen()
                    && i > at + 1
                    && !piece.isProse()
                    && dates.in(piece.text()).isEmpty()) {
                piece.guess(BlockRole.DISCARDED, 0.5, Guess.BELOW_THE_TITLE);
            }
        }
    }

    private boolean couldBeTitle(Piece piece) {
        String text = piece.text();
        return piece.isOpen()
                && (!piece.isProse() || piece.isTitleLike())
                && !piece.isListed()
                && !piece.has(Hint.ROW)
                && dates.in(text).isEmpty()
                && cues.saluted(text).isEmpty()
                && !Cues.isSignatoryHeading(text)
                && text.codePoints().anyMatch(Character::isLetter)
                && ",;".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
