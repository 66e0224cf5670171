package org.undersigned.app.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.documents.pdf.PdfGlyphs.Glyph;

/**
 * Puts marks such as vowel signs on their letters. Where a mark is drawn says little about which letter it belongs to; the
 * order of drawing does: after its letter, or in a script from right to left that is drawn from left to right, before it.
 */
final class PdfMarks {
    private PdfMarks() {}

    static List<Glyph> joined(List<Glyph> drawn) {
        List<Glyph> letters = new ArrayList<>();
        StringBuilder waiting = new StringBuilder();
        for (int i = 0; i < drawn.size(); i++) {
            Glyph glyph = drawn.get(i);
            if (!isMark(glyph)) {
                letters.add(waiting.isEmpty() ? glyph : glyph.with(waiting.toString()));
                waiting.setLength(0);
            } else if (letters.isEmpty() || belongsToNext(glyph, letters.getLast(), drawn, i)) {
                waiting.append(glyph.text());
            } else {
                letters.add(letters.removeLast().with(glyph.text()));
            }
        }
        return letters;
    }

    private static boolean belongsToNext(Glyph mark, Glyph before, List<Glyph> drawn, int at) {
        byte direction = Character.getDirectionality(before.text().codePointAt(0));
        boolean rightToLeft = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        for (int i = at + 1; i < drawn.size() && i < at + 4; i++) {
            Glyph next = drawn.get(i);
            if (!isMark(next)) {
                boolean sameLine = Math.abs(next.y() - before.y()) < 0.5 * mark.size();
                return rightToLeft && sameLine && next.left() > before.left();
            }
        }
        return false;
    }

    private static boolean isMark(Glyph glyph) {
        return Character.getType(glyph.text().codePointAt(0)) == Character.NON_SPACING_MARK;
    }
}
