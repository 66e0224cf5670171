package org.undersigned.app.renditions.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/**
 * Draws SVG whose shapes {@link Drawings} has prepared: it has no text, so that none of the machine's own type is asked
 * for, and a server needs none.
 */
public final class ShapeDrawer implements SVGDrawer {
    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {}

    @Override
    public void addFontFile(File font, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        SVGDocument drawing = Objects.requireNonNull(new SVGLoader()
                .load(
                        new ByteArrayInputStream(written(svg).getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault()));
        FloatSize own = drawing.size();
        double wide = width > 0 ? width / dotsPerPixel : own.width;
        double high = height > 0 ? height / dotsPerPixel : wide * own.height / own.width;
        return new Drawn(drawing, wide, high, dotsPerPixel);
    }

    private static String written(Element svg) {
        DOMImplementationLS serializers =
                (DOMImplementationLS) svg.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
        LSSerializer serializer = serializers.createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        return serializer.writeToString(svg);
    }

    /**
     * A drawing on its place.
     *
     * @param width in CSS pixels, as the height
     */
    private record Drawn(SVGDocument drawing, double width, double height, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice sheet, RenderingContext context, double x, double y) {
            // What it is drawn on has whole pixels and cuts off the rest.
            sheet.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) Math.ceil(width),
                    (float) Math.ceil(height),
                    graphics -> drawing.renderWithPlatform(
                            NullPlatformSupport.INSTANCE, graphics, new ViewBox((float) width, (float) height)));
        }
    }
}
