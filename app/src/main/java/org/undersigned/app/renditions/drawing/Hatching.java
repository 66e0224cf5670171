package org.undersigned.app.renditions.drawing;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * Fills areas with lines or dots as path data of SVG: a pattern would become an image, and one that PDF/A does not allow
 * (ISO 19005-2, 6.2.8).
 */
final class Hatching {
    private static final double STEP = 5;
    private static final double DOT = 2.2;

    private Hatching() {}

    /** Lines that rise to the right. */
    static String lines(Rectangle2D area) {
        StringBuilder path = new StringBuilder();
        double high = area.getHeight();
        for (double from = area.getX() - high + STEP; from < area.getMaxX(); from += STEP * Math.sqrt(2)) {
            double left = Math.max(from, area.getX());
            double right = Math.min(from + high, area.getMaxX());
            path.append(String.format(
                    Locale.ROOT,
                    "M%.2f %.2fL%.2f %.2f",
                    left,
                    area.getMaxY() - (left - from),
                    right,
                    area.getMaxY() - (right - from)));
        }
        return path.toString();
    }

    static String dots(Rectangle2D area) {
        StringBuilder path = new StringBuilder();
        for (double y = area.getY() + (STEP - DOT) / 2; y + DOT <= area.getMaxY(); y += STEP) {
            for (double x = area.getX() + (STEP - DOT) / 2; x + DOT <= area.getMaxX(); x += STEP) {
                path.append(String.format(Locale.ROOT, "M%.2f %.2fh%.1fv%.1fh-%.1fZ", x, y, DOT, DOT, DOT));
            }
        }
        return path.toString();
    }
}
