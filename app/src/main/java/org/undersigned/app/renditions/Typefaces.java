package org.undersigned.app.renditions;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The type that PDFs are set in: DejaVu, for it has all the scripts that statements here are mostly written in. */
final class Typefaces {
    /** What stands in for a letter that there is no type for. */
    static final String MISSING = "□";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    // Others have glyphs in these faces too, and rules for joining them that the layout does not follow.
    private static final Set<UnicodeScript> SET_WELL = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private record Face(String family, String file, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("Text", "DejaVuSerif.ttf", 400, FontStyle.NORMAL),
            new Face("Text", "DejaVuSerif-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("Plain", "DejaVuSans.ttf", 400, FontStyle.NORMAL),
            new Face("Plain", "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL));

    private final CmapLookup text = characters("DejaVuSerif.ttf");
    private final CmapLookup plain = characters("DejaVuSans.ttf");

    /** Whether every letter can be shown. */
    boolean canSet(String line) {
        return line.codePoints().allMatch(this::canSet);
    }

    /** The line with a sign in the place of each letter that cannot be shown. */
    String settable(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> {
            if (canSet(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(MISSING);
            }
        });
        return out.toString();
    }

    private boolean canSet(int c) {
        return SET_WELL.contains(UnicodeScript.of(c)) && (text.getGlyphId(c) != 0 || plain.getGlyphId(c) != 0);
    }

    void addTo(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(() -> file(face.file()), face.family(), face.weight(), face.style(), true);
        }
        builder.useFont(
                () -> file("DejaVuSans.ttf"),
                "Last",
                400,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private static CmapLookup characters(String name) {
        try (InputStream in = file(name);
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream file(String name) {
        InputStream in = Typefaces.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the type " + name + " is missing");
        }
        return in;
    }
}
