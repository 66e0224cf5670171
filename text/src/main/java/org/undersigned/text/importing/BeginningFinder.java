package org.undersigned.text.importing;

import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Finds where the statement begins in a page that tells of it first: articles quote letters in full. */
final class BeginningFinder {
    private static final int LONGEST_SALUTATION = 120;
    private static final double LATEST = 0.75;
    private static final int LONGEST_PREFACE = 700;
    private static final int FEWEST_QUOTED = 4;
    private static final int SHORTEST_QUOTED = 800;

    private final List<Piece> pieces;
    private final Cues cues;

    BeginningFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    /** Takes what stands before the statement, but for what may be its title or its date; gives where it begins. */
    int find() {
        int begin = begin();
        for (int i = 0; i < begin; i++) {
            Piece piece = pieces.get(i);
            if (piece.isOpen() && piece.isProse() && !piece.isTitleLike()) {
                piece.take(BlockRole.DISCARDED, 0.7, "It stands before the statement and tells of it.");
            } else if (piece.isOpen() && (piece.isListed() || (afterProse(i) && !piece.isTitleLike()))) {
                piece.guess(BlockRole.DISCARDED, 0.65, Guess.BEFORE_THE_STATEMENT);
            }
        }
        return begin;
    }

    private boolean afterProse(int i) {
        return pieces.subList(0, i).stream().anyMatch(Piece::isProse);
    }

    private int begin() {
        int quoted = quotedLetter();
        if (quoted > 0) {
            return quoted;
        }
        int saluted = saluted();
        if (saluted >= 0) {
            return saluted;
        }
        int preface = preface();
        return preface >= 0 ? preface : Math.max(0, headed());
    }

    // A long quotation in the page is the letter that the page is about.
    private int quotedLetter() {
        int most = 0;
        int begin = -1;
        int i = 0;
        while (i < pieces.size()) {
            int from = i;
            int length = 0;
            while (i < pieces.size() && pieces.get(i).line().look().quoted()) {
                length += pieces.get(i).text().length();
                i++;
            }
            if (i - from >= FEWEST_QUOTED && length >= SHORTEST_QUOTED && length > most) {
                most = length;
                begin = from;
            }
            i = Math.max(i, from + 1);
        }
        return begin;
    }

    private int saluted() {
        int latest = latest();
        for (int i = 0; i < latest; i++) {
            Piece piece = pieces.get(i);
            boolean headsList = piece.leadsOn()
                    && i + 1 < pieces.size()
                    && pieces.get(i + 1).isListed();
            if (piece.isOpen() && !headsList && isSalutation(piece)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSalutation(Piece piece) {
        String text = piece.text();
        return text.length() <= LONGEST_SALUTATION
                && !piece.isHeadingLike()
                && (cues.to(text).isPresent()
                        || (cues.saluted(text).isPresent() && !Piece.endsSentence(text.replaceAll("[:!]$", ""))));
    }

    private int preface() {
        int latest = latest();
        for (int i = 0; i < latest; i++) {
            Piece piece = pieces.get(i);
            boolean leads = piece.leadsOn() || piece.text().length() <= LONGEST_SALUTATION || nextIsHeading(i);
            if (piece.isOpen()
                    && leads
                    && piece.text().length() <= LONGEST_PREFACE
                    && !piece.isHeadingLike()
                    && cues.isPreface(piece.text())) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean nextIsHeading(int i) {
        return i + 1 < pieces.size() && pieces.get(i + 1).isHeadingLike();
    }

    // "The open letter" as a heading below an introduction.
    private int headed() {
        int latest = latest();
        boolean inText = false;
        for (int i = 0; i < latest; i++) {
            Piece piece = pieces.get(i);
            if (inText && piece.isOpen() && piece.has(Hint.HEADING) && cues.isPrefaceHeading(piece.text())) {
                return i + 1;
            }
            inText = inText || (piece.isOpen() && piece.isProse());
        }
        return -1;
    }

    // A letter does not begin in the last lines of a page.
    private int latest() {
        int all = pieces.stream()
                .filter(Piece::isProse)
                .mapToInt(piece -> piece.text().length())
                .sum();
        int before = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isProse()) {
                before += pieces.get(i).text().length();
                if (before > all * LATEST) {
                    return i + 1;
                }
            }
        }
        return pieces.size();
    }
}
