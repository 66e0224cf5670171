package org.undersigned.app.renditions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Says of each glyph of a finished PDF which letters it stands for (ISO 32000-1, 9.10.3).
 *
 * <p>The library names a glyph by the character that the typeface has for it: a ligature in “office”, or in a digest, by
 * U+FB00, and each joined form of an Arabic letter by a code of its own. Programs that copy and search do not all take
 * these for the letters that somebody wrote.
 */
final class SpelledGlyphs {
    private static final Pattern RANGE =
            Pattern.compile("<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4})>\\s*<((?:\\p{XDigit}{4})+)>");
    private static final Pattern FIRST = Pattern.compile("\\d+ beginbfrange");
    // Forms of letters: Latin, Armenian, Hebrew and Arabic. Others that fold, such as “½”, are characters of their own;
    // and
    // lam with alef keeps its code, which every program unfolds: two letters some put down in the order of the paper.
    private static final Pattern FORMS = Pattern.compile("[\uFB00-\uFDFF\uFE70-\uFEF4]");
    // As many as one section may have.
    private static final int AT_ONCE = 100;

    private SpelledGlyphs() {}

    static void spell(PDDocument pdf) throws IOException {
        for (COSObject object : pdf.getDocument().getObjectsByType(COSName.FONT)) {
            COSBase font = object.getObject();
            if (font instanceof COSDictionary named
                    && named.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream letters) {
                spell(letters);
            }
        }
    }

    private static void spell(COSStream names) throws IOException {
        String before = new String(names.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        Matcher first = FIRST.matcher(before);
        int end = before.lastIndexOf("endcmap");
        if (!first.find() || end < 0) {
            return;
        }
        String after = before.substring(0, first.start()) + sections(letters(before)) + before.substring(end);
        try (OutputStream out = names.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(after.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static SortedMap<Integer, String> letters(String names) {
        SortedMap<Integer, String> letters = new TreeMap<>();
        Matcher range = RANGE.matcher(names);
        while (range.find()) {
            int from = HexFormat.fromHexDigits(range.group(1));
            int to = HexFormat.fromHexDigits(range.group(2));
            String text = new String(HexFormat.of().parseHex(range.group(3)), StandardCharsets.UTF_16BE);
            for (int glyph = from; glyph <= to; glyph++) {
                letters.put(glyph, spelled(further(text, glyph - from)));
            }
        }
        return letters;
    }

    // In a range the last character counts up.
    private static String further(String text, int steps) {
        int last = text.codePointBefore(text.length());
        return text.substring(0, text.length() - Character.charCount(last)) + Character.toString(last + steps);
    }

    private static String spelled(String text) {
        return FORMS.matcher(text)
                .replaceAll(form -> Matcher.quoteReplacement(Normalizer.normalize(form.group(), Normalizer.Form.NFKC)));
    }

    private static String sections(SortedMap<Integer, String> letters) {
        StringBuilder out = new StringBuilder();
        int left = letters.size();
        int written = 0;
        for (Map.Entry<Integer, String> glyph : letters.entrySet()) {
            if (written % AT_ONCE == 0) {
                out.append(Math.min(AT_ONCE, left - written)).append(" beginbfchar\n");
            }
            out.append("<%04X> <%s>\n"
                    .formatted(
                            glyph.getKey(),
                            HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(glyph.getValue().getBytes(StandardCharsets.UTF_16BE))));
            written++;
            if (written % AT_ONCE == 0 || written == left) {
                out.append("endbfchar\n");
            }
        }
        return out.toString();
    }
}
