package org.undersigned.app.renditions.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Writes numerals as shapes, in a type that a file holds: path data of SVG (SVG 2, section 9.3). */
final class Outlines {
    private final TrueTypeFont face;

    Outlines(InputStream file) {
        try (file) {
            face = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The outlines of a line of letters that need no joining.
     *
     * @param size of the type
     * @param x where it begins, or its middle
     * @param y of its base line
     */
    String of(String line, double size, double x, double y, boolean isCentred) {
        try {
            double scale = size / face.getUnitsPerEm();
            Path2D.Double whole = new Path2D.Double();
            double at = 0;
            for (int letter : line.codePoints().toArray()) {
                int glyph = face.getUnicodeCmapLookup().getGlyphId(letter);
                var outline = face.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    whole.append(outline.getPath().getPathIterator(AffineTransform.getTranslateInstance(at, 0)), false);
                }
                at += face.getAdvanceWidth(glyph);
            }
            AffineTransform placed = AffineTransform.getTranslateInstance(x - (isCentred ? at * scale / 2 : 0), y);
            placed.scale(scale, -scale);
            return written(whole.getPathIterator(placed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(PathIterator outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> write(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> write(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> write(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> write(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void write(StringBuilder path, char command, double[] points, int numbers) {
        path.append(command);
        for (int i = 0; i < numbers; i++) {
            path.append(String.format(Locale.ROOT, " %.2f", points[i]));
        }
    }
}
