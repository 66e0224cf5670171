package org.undersigned.app.telling;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.app.newsletter.sending.MailMarkdown;

/**
 * What somebody is told, in one language.
 *
 * @param subject one line
 */
record Told(String subject, List<Line> lines) {
    /** A paragraph: words, or an address by itself. */
    record Line(String text, boolean isLink) {
        static Line words(String text) {
            return new Line(text, false);
        }

        static Line link(String address) {
            return new Line(address, true);
        }

        String markdown() {
            return isLink ? "<" + text + ">" : MailMarkdown.literal(text);
        }

        String plain() {
            return isLink ? "    " + text : text;
        }
    }

    Told {
        lines = List.copyOf(lines);
    }

    /** For a newsletter. */
    String markdown() {
        return lines.stream().map(Line::markdown).collect(Collectors.joining("\n\n"));
    }

    /** The same with a heading, as one of several. */
    String markdownAsPart() {
        return "## " + MailMarkdown.literal(subject) + "\n\n" + markdown();
    }

    /** For a mail of plain text. */
    String plain() {
        return lines.stream().map(Line::plain).collect(Collectors.joining("\n\n", "", "\n"));
    }

    Told with(Line... further) {
        return new Told(
                subject, Stream.concat(lines.stream(), Stream.of(further)).toList());
    }
}
