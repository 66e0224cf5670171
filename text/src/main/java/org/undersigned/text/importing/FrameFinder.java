package org.undersigned.text.importing;

import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Finds what belongs to the site around a statement: settings, menus, forms, teasers. */
final class FrameFinder {
    private static final int NEXT = 1;
    private static final int MENU = 3;
    private static final int LONGEST_MENU_LINE = 40;

    private final List<Piece> pieces;

    FrameFinder(List<Piece> pieces) {
        this.pieces = pieces;
    }

    void find() {
        for (Piece piece : pieces) {
            if (piece.has(Hint.CHROME)) {
                discard(piece, 0.9, "The page marks it as a part of its frame.");
            } else if (piece.has(Hint.SETTING)) {
                discard(piece, 0.98, "It is a setting of the file.");
            }
        }
        findMenus();
        findLinkedSections();
        findByWords();
    }

    // Several lines that lead elsewhere, one under the other, are a menu.
    private void findMenus() {
        int from = 0;
        while (from < pieces.size()
                && !(pieces.get(from).isOpen() && pieces.get(from).isProse())) {
            int to = from;
            while (to < pieces.size() && pieces.get(to).isOpen() && leadsElsewhere(pieces.get(to))) {
                to++;
            }
            if (to - from >= MENU) {
                pieces.subList(from, to)
                        .forEach(piece -> discard(piece, 0.8, "Lines that lead elsewhere, one under the other."));
            }
            from = Math.max(to, from + 1);
        }
    }

    private static boolean leadsElsewhere(Piece piece) {
        return piece.line().look().linked() && !piece.has(Hint.ROW);
    }

    // Under a heading that links follow, most of a section leads elsewhere: it and what comes behind is the site's.
    private void findLinkedSections() {
        boolean inText = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            inText = inText || (piece.isOpen() && piece.isProse());
            if (inText && piece.isOpen() && isSection(piece) && isLinkedSection(i + 1)) {
                discardFrom(i, 0.75, "Under this heading lines lead elsewhere.");
                return;
            }
        }
    }

    private static boolean isSection(Piece piece) {
        return piece.isHeadingLike() && !Cues.isSignatoryHeading(piece.text()) && !Cues.isGroup(piece.text());
    }

    private boolean isLinkedSection(int from) {
        int linked = 0;
        int listed = 0;
        for (int i = from; i < pieces.size() && !pieces.get(i).isHeadingLike(); i++) {
            Piece piece = pieces.get(i);
            linked += piece.line().look().linked()
                            || piece.is(BlockRole.DISCARDED)
                            || piece.text().contains("(link)")
                    ? 1
                    : 0;
            listed++;
        }
        return linked > 0 && linked * 2 >= listed;
    }

    private void findByWords() {
        boolean inText = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean chrome = piece.isOpen() && !piece.isProse() && isChrome(i);
            if (chrome && inText && !piece.has(Hint.ROW) && !Cues.isSignatoryHeading(piece.text())) {
                boolean ends = isLate(i);
                i = !ends
                        ? discardLine(piece, i)
                        : discardFrom(
                                        i,
                                        0.85,
                                        "“" + shortened(piece.text()) + "” begins a part of the site, not of the text.")
                                - 1;
            } else if (chrome && !inText) {
                discard(piece, 0.8, "It reads as a part of the site.");
            }
            inText = inText || (piece.isOpen() && piece.isProse());
        }
    }

    private static int discardLine(Piece piece, int i) {
        discard(piece, 0.75, "It reads as a part of the site.");
        return i + 1;
    }

    // What a site says of itself in the middle of a text does not end the text.
    private boolean isLate(int i) {
        int before = length(pieces.subList(0, i));
        int behind = length(pieces.subList(i, pieces.size()));
        return before >= behind;
    }

    private static int length(List<Piece> part) {
        return part.stream()
                .filter(piece -> piece.isOpen() && piece.isProse())
                .mapToInt(piece -> piece.text().length())
                .sum();
    }

    // One word such as "Home" may be a name: among names it counts only where it is all of the line.
    private boolean isChrome(int i) {
        String text = pieces.get(i).unmarked();
        return Cues.isChromeAlone(text) || (Cues.isChrome(text) && !isAmongNames(i));
    }

    private boolean isAmongNames(int i) {
        return isTight(i)
                && i > 0
                && i + 1 < pieces.size()
                && pieces.get(i - 1).text().length() < 100
                && pieces.get(i + 1).text().length() < 100
                && !Cues.isChrome(pieces.get(i + 1).text());
    }

    private boolean isTight(int i) {
        return !pieces.get(i).line().look().apart()
                && i + 1 < pieces.size()
                && !pieces.get(i + 1).line().look().apart();
    }

    // A sign form or a share bar may stand before the names: a heading of names further down ends it.
    private int discardFrom(int from, double sure, String because) {
        int to = from;
        while (to < pieces.size() && !isHeadingOfNames(to, from)) {
            discard(pieces.get(to), sure, because);
            to++;
        }
        return to;
    }

    private boolean isHeadingOfNames(int i, int from) {
        return i > from
                && pieces.get(i).isOpen()
                && Cues.isSignatoryHeading(pieces.get(i).text())
                && !Cues.isChromeAlone(pieces.get(i).text())
                && i + 1 < pieces.size()
                && pieces.subList(i + 1, Math.min(pieces.size(), i + 1 + NEXT)).stream()
                        .noneMatch(next -> next.line().look().linked() || Cues.isChromeAlone(next.text()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MENU_LINE ? text : text.substring(0, LONGEST_MENU_LINE) + "…";
    }

    private static void discard(Piece piece, double sure, String because) {
        if (piece.isOpen()) {
            piece.take(BlockRole.DISCARDED, sure, because);
        }
    }
}
