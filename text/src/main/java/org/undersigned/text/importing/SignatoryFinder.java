package org.undersigned.text.importing;

import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.Marker;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Finds the names under a statement: behind headings of theirs, in a table, as a run of names, or in a sentence. */
final class SignatoryFinder {
    private static final int FEWEST_TIGHT = 3;
    private static final int FEWEST_LOOSE = 5;
    private static final int LONGEST_LOOSE = 90;
    private static final int FEW_WORDS = 6;
    private static final double EARLIEST_HEADING = 0.03;
    private static final double EARLIEST_END = 0.4;

    private final List<Piece> pieces;
    private final Cues cues;

    SignatoryFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    void find() {
        takeOurs();
        for (int i = 0; i < pieces.size(); i++) {
            if (isHeading(i)) {
                i = takeUnder(i);
            } else if (InlineNames.stand(pieces.get(i))) {
                i = InlineNames.take(pieces, i, cues);
            } else if (pieces.get(i).isOpen()
                    && pieces.get(i).has(Hint.ROW)
                    && NameTable.cells(pieces.get(i)).stream().anyMatch(Cues::isColumnOfNames)) {
                i = new NameTable(pieces, i).take();
            }
        }
        findBelowText();
        if (!hasNames()) {
            new ProseSigners(pieces, cues).find();
        } else {
            discardBehind();
        }
    }

    private void takeOurs() {
        pieces.stream()
                .filter(piece -> piece.has(Hint.NAME))
                .forEach(
                        piece -> piece.take(BlockRole.SIGNATORY, 0.99, "The page says that it is a signatory’s name."));
    }

    private boolean hasNames() {
        return pieces.stream().anyMatch(piece -> piece.is(BlockRole.SIGNATORY));
    }

    private boolean isHeading(int i) {
        Piece piece = pieces.get(i);
        boolean group = Cues.isGroup(piece.unmarked()) && piece.line().look().apart() && isFollowedByNames(i);
        boolean words = group || Cues.isSignatoryHeading(piece.unmarked()) || Cues.isClosing(piece.unmarked());
        return piece.isOpen()
                && words
                && i + 1 < pieces.size()
                && !cues.isDemanding(piece.text())
                && !piece.has(Hint.ROW)
                && (isInText(i) || isListAlone())
                && new NameRun(pieces, cues, i + 1).isAny();
    }

    private boolean isInText(int i) {
        return pieces.subList(0, i).stream().anyMatch(before -> before.isProse() || before.is(BlockRole.DEMAND));
    }

    // Somebody brings the list without the letter.
    private boolean isListAlone() {
        return pieces.stream().noneMatch(Piece::isProse);
    }

    // "Regional" alone says little: it heads names where several follow, below the text.
    private boolean isFollowedByNames(int i) {
        int to = i + 1 + 2 * FEWEST_TIGHT;
        return to <= pieces.size()
                && i > pieces.size() * EARLIEST_HEADING
                && pieces.subList(i + 1, to).stream()
                        .allMatch(next -> next.isOpen()
                                && !next.isProse()
                                && !next.isHeadingLike()
                                && (NameRun.isName(next) || next.text().matches("\\d{1,4}")));
    }

    /** Gives the last place that was taken. */
    private int takeUnder(int heading) {
        pieces.get(heading).take(BlockRole.SIGNATORY_HEADING, 0.95, "It is a heading of names.");
        return new NameRun(pieces, cues, heading + 1).take(0.9, "It stands under a heading of names.") - 1;
    }

    // Names without a heading stand right below the text or its demands, before anything else.
    private void findBelowText() {
        int first = firstName();
        for (int i = 1; i < pieces.size() && (first < 0 || i < first); i++) {
            Piece above = pieces.get(i - 1);
            boolean below = above.is(BlockRole.DEMAND)
                    || above.is(BlockRole.DEMAND_PART)
                    || (above.isOpen() && above.isProse() && !above.leadsOn());
            int end = below ? endOfRun(i) : i;
            boolean last = first >= 0
                    || isUndersigned(above)
                    || pieces.subList(end, pieces.size()).stream()
                            .filter(Piece::isOpen)
                            .noneMatch(Piece::isProse);
            if (end > i && last) {
                new NameRun(pieces, cues, i).takeUntil(end, 0.8, "It stands in a list of names below the text.");
                return;
            }
        }
    }

    private boolean isUndersigned(Piece above) {
        return above.is(BlockRole.DEMAND) || cues.isDemanding(above.text());
    }

    private int firstName() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(BlockRole.SIGNATORY)) {
                return i;
            }
        }
        return -1;
    }

    private int endOfRun(int from) {
        int to = from;
        Marker.Kind kind = pieces.get(from).marker().kind();
        while (to < pieces.size() && isBareName(pieces.get(to), kind) && (to == from || !startsAnew(from, to))) {
            to++;
        }
        boolean loose = to - from > 1 && pieces.get(from + 1).line().look().apart();
        return to - from >= (loose ? FEWEST_LOOSE : FEWEST_TIGHT) ? to : from;
    }

    // Lines stand tight under each other, or each apart: a change is the end of the list.
    private boolean startsAnew(int from, int to) {
        return to > from + 1
                && pieces.get(to).line().look().apart()
                        != pieces.get(from + 1).line().look().apart();
    }

    private boolean isBareName(Piece piece, Marker.Kind kind) {
        return piece.isOpen()
                && piece.marker().kind() == kind
                && !piece.isHeadingLike()
                && !piece.has(Hint.ROW)
                && NameRun.isName(piece)
                && (!Piece.endsSentence(piece.text()) || NameList.endsInAbbreviation(piece.text()))
                && (piece.text().length() <= LONGEST_LOOSE || piece.text().split(" ").length <= FEW_WORDS)
                && !Character.isLowerCase(piece.unmarked().codePointAt(0))
                && !Cues.isChrome(piece.text())
                && !Cues.isNotesHeading(piece.text())
                && !cues.isSubject(piece.text())
                && cues.to(piece.text()).isEmpty()
                && cues.saluted(piece.text()).isEmpty();
    }

    // Behind the names a page goes on with other things.
    private void discardBehind() {
        int last = -1;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(BlockRole.SIGNATORY)) {
                last = i;
            }
        }
        int from = last + 1;
        boolean demandsBehind =
                pieces.subList(from, pieces.size()).stream().anyMatch(piece -> piece.is(BlockRole.DEMAND));
        if (from < pieces.size() * EARLIEST_END || demandsBehind) {
            return;
        }
        pieces.subList(from, pieces.size()).stream()
                .filter(Piece::isOpen)
                .forEach(piece -> piece.guess(BlockRole.DISCARDED, 0.65, Guess.BEHIND_THE_NAMES));
    }
}
