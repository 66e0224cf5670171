package org.undersigned.app.documents.reading;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** What a paragraph's style says about it, through the styles that it builds on. */
final class WordStyles {
    private static final int LONGEST_CHAIN = 20;
    private static final Set<String> TITLES = Set.of("title");

    /**
     * A style as far as it matters.
     *
     * @param outline level of a heading, from 0; less than 0 for what is none
     * @param numbering number of the list that the style belongs to, or 0
     */
    record Style(String name, int outline, int numbering, int level, boolean hidden, boolean bold) {
        boolean isTitle() {
            return TITLES.contains(name);
        }

        boolean isQuote() {
            return name.contains("quot") || name.equals("block text");
        }

        boolean isContents() {
            return name.startsWith("toc ") || name.equals("toc heading");
        }
    }

    private final @Nullable XWPFStyles styles;

    WordStyles(XWPFDocument document) {
        this.styles = document.getStyles();
    }

    Style of(@Nullable String id) {
        String name = "";
        int outline = -1;
        int numbering = 0;
        int level = -1;
        boolean hidden = false;
        boolean bold = false;
        String next = id;
        for (int i = 0; i < LONGEST_CHAIN && next != null && styles != null; i++) {
            XWPFStyle found = styles.getStyle(next);
            if (found == null) {
                break;
            }
            CTStyle style = found.getCTStyle();
            name = name.isEmpty() || isBuiltIn(style) ? known(name, style) : name;
            CTPPrGeneral p = style.getPPr();
            outline = outline < 0 && p != null && p.isSetOutlineLvl()
                    ? outline(p.getOutlineLvl().getVal())
                    : outline;
            if (numbering == 0 && p != null && p.isSetNumPr()) {
                numbering = p.getNumPr().isSetNumId()
                        ? p.getNumPr().getNumId().getVal().intValue()
                        : 0;
                level = p.getNumPr().isSetIlvl()
                        ? p.getNumPr().getIlvl().getVal().intValue()
                        : -1;
            }
            hidden |= isHidden(style.getRPr());
            bold |= i == 0 && isBold(style.getRPr());
            next = style.isSetBasedOn() ? style.getBasedOn().getVal() : null;
        }
        return new Style(name, outline, numbering, level, hidden, bold);
    }

    // A style of one's own is called anything; what it builds on has a name that Word gave.
    private static boolean isBuiltIn(CTStyle style) {
        String name = name(style);
        return TITLES.contains(name) || name.contains("quot");
    }

    private static String known(String before, CTStyle style) {
        return before.startsWith("toc") || TITLES.contains(before) ? before : name(style);
    }

    private static String name(CTStyle style) {
        return style.isSetName() ? String.valueOf(style.getName().getVal()).toLowerCase(Locale.ROOT) : "";
    }

    /** Level 9 is Word's word for body text. */
    static int outline(BigInteger level) {
        return level.intValue() >= 0 && level.intValue() < 9 ? level.intValue() : -1;
    }

    static boolean isHidden(@Nullable CTRPr properties) {
        return properties != null && properties.getVanishList().stream().anyMatch(WordStyles::isOn);
    }

    static boolean isBold(@Nullable CTRPr properties) {
        return properties != null && properties.getBList().stream().anyMatch(WordStyles::isOn);
    }

    static boolean isOn(CTOnOff flag) {
        if (!flag.isSetVal()) {
            return true;
        }
        String value = String.valueOf(flag.xgetVal().getStringValue());
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
