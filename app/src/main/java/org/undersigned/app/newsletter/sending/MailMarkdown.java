package org.undersigned.app.newsletter.sending;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The little Markdown that a newsletter is written in: paragraphs, headings, lists, quotes, emphasis, links. HTML is shown
 * as it was typed, and a picture is its description: what is read here asks nobody for anything.
 */
public final class MailMarkdown {
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class);
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(BLOCKS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebAndMailOnly())
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private MailMarkdown() {}

    /** Elements without any attribute but those of links. */
    static String html(String body) {
        return HTML.render(read(body));
    }

    static String text(String body) {
        return TEXT.render(read(body)).strip() + "\n";
    }

    /** Words of somebody else, for a text in Markdown: they mean nothing but themselves. */
    public static String literal(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ")
                .replaceAll("([!-/:-@\\[-`{-~])", "\\\\$1")
                .strip();
    }

    private static Node read(String body) {
        Node document = PARSER.parse(body);
        document.accept(new WithoutPictures());
        return document;
    }

    private static final class WithoutPictures extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            Node described = image.getFirstChild();
            while (described != null) {
                Node next = described.getNext();
                image.insertBefore(described);
                described = next;
            }
            image.unlink();
        }
    }

    // An address without a scheme leads nowhere from a mail.
    private static final class WebAndMailOnly implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            String start = url.toLowerCase(Locale.ROOT);
            boolean leads = start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:");
            return leads ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
