package org.undersigned.app.renditions;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Joins Arabic letters, and turns runs from right to left around.
 *
 * <p>The library's own would set a vowel mark or a doubling as a letter of its own on a stroke, which tears words apart
 * and comes back as another spelling when the text is copied. Here marks stay marks.
 */
final class Letters implements BidiReorderer {
    private static final char FIRST_MARK = '\uFE70';
    private static final char LAST_MARK = '\uFE7F';
    // What the presentation forms from U+FE70 on are forms of, two for each mark.
    private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";

    private final ArabicShaping joining = new ArabicShaping(
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
    private final ArabicShaping parting = new ArabicShaping(
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(shape(joining, text));
        for (int at = 0; at < shaped.length(); at++) {
            char form = shaped.charAt(at);
            if (form >= FIRST_MARK && form <= LAST_MARK) {
                shaped.setCharAt(at, MARKS.charAt((form - FIRST_MARK) / 2));
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return shape(parting, text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shape(ArabicShaping how, String text) {
        try {
            return how.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException("text that cannot be set", e);
        }
    }
}
