package org.undersigned.app.documents.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.undersigned.app.documents.blocks.Numerals;

/** Counts a document's lists along as Word does, so that each paragraph gets the number that a reader sees. */
final class WordNumbering {
    private static final int LEVELS = 9;
    /** What stands before an item without a number. */
    static final String BULLET = "•";

    private final @Nullable XWPFNumbering numbering;
    private final WordStyles styles;
    /** By the definition that lists share: two lists of one definition go on counting. */
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    private final Map<Integer, Boolean> begun = new HashMap<>();

    WordNumbering(XWPFDocument document, WordStyles styles) {
        this.numbering = document.getNumbering();
        this.styles = styles;
    }

    /** The sign before the next paragraph of a list; empty if there is none. */
    String next(int list, int wantedLevel) {
        int level = Math.clamp(wantedLevel, 0, LEVELS - 1);
        XWPFNum num = numbering == null ? null : numbering.getNum(BigInteger.valueOf(list));
        if (num == null || numbering == null) {
            return "";
        }
        CTAbstractNum definition = definition(num);
        if (definition == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(definition.getAbstractNumId(), id -> new int[LEVELS]);
        if (begun.putIfAbsent(list, true) == null) {
            restart(num, counts);
        }
        for (int i = 0; i < level; i++) {
            counts[i] = counts[i] == 0 ? start(num, definition, i) : counts[i];
        }
        counts[level] = counts[level] == 0 ? start(num, definition, level) : counts[level] + 1;
        java.util.Arrays.fill(counts, level + 1, LEVELS, 0);
        return sign(num, definition, level, counts);
    }

    private @Nullable CTAbstractNum definition(XWPFNum num) {
        XWPFNum at = num;
        for (int i = 0; i < 2 && numbering != null; i++) {
            XWPFAbstractNum found =
                    numbering.getAbstractNum(at.getCTNum().getAbstractNumId().getVal());
            CTAbstractNum definition = found == null ? null : found.getCTAbstractNum();
            if (definition == null || !definition.isSetNumStyleLink()) {
                return definition;
            }
            int linked = styles.of(definition.getNumStyleLink().getVal()).numbering();
            XWPFNum next = numbering.getNum(BigInteger.valueOf(linked));
            if (next == null) {
                return definition;
            }
            at = next;
        }
        return null;
    }

    private static void restart(XWPFNum num, int[] counts) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            int level = override.getIlvl().intValue();
            if (override.isSetStartOverride() && level >= 0 && level < LEVELS) {
                java.util.Arrays.fill(counts, level, LEVELS, 0);
                counts[level] = Math.max(0, override.getStartOverride().getVal().intValue() - 1);
            }
        }
    }

    private static int start(XWPFNum num, CTAbstractNum definition, int level) {
        CTLvl found = level(num, definition, level);
        return found != null && found.isSetStart()
                ? Math.max(1, found.getStart().getVal().intValue())
                : 1;
    }

    private static @Nullable CTLvl level(XWPFNum num, CTAbstractNum definition, int level) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (override.getIlvl().intValue() == level && override.isSetLvl()) {
                return override.getLvl();
            }
        }
        return definition.getLvlList().stream()
                .filter(found -> found.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static String sign(XWPFNum num, CTAbstractNum definition, int level, int[] counts) {
        CTLvl found = level(num, definition, level);
        if (found == null) {
            return "";
        }
        if (format(found).equals("bullet")) {
            return BULLET;
        }
        String sign = found.isSetLvlText() && found.getLvlText().isSetVal()
                ? found.getLvlText().getVal()
                : "";
        boolean legal = found.isSetIsLgl() && WordStyles.isOn(found.getIsLgl());
        for (int i = 0; i < LEVELS; i++) {
            if (sign.contains("%" + (i + 1))) {
                CTLvl part = level(num, definition, i);
                String format = part == null || (legal && i < level) ? "decimal" : format(part);
                sign = sign.replace("%" + (i + 1), Numerals.of(counts[i], format));
            }
        }
        return sign.strip();
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? String.valueOf(level.getNumFmt().xgetVal().getStringValue()) : "decimal";
    }
}
