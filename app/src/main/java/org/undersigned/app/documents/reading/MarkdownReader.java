package org.undersigned.app.documents.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.undersigned.app.documents.blocks.Blocks;

/** Markdown files: CommonMark with tables. HTML inside stays as it is; the importer reads it and runs nothing. */
final class MarkdownReader {
    private static final int DEEPEST = 60;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    /** What site generators put on top of a file: only its title is text. */
    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\R(.{0,4000}?)\\R(---|\\.\\.\\.)[ \\t]*\\R", Pattern.DOTALL);

    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*[\"']?(.+?)[\"']?[ \\t]*$");
    private static final Pattern FIRST_HEADING = Pattern.compile("(?m)^# \\S");

    private MarkdownReader() {}

    static String html(String markdown) {
        Parser parser = Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(DEEPEST)
                .build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
        return Blocks.BEGIN + renderer.render(parser.parse(withoutFront(markdown))) + "</body>\n";
    }

    private static String withoutFront(String markdown) {
        Matcher front = FRONT.matcher(markdown);
        if (!front.find()) {
            return markdown;
        }
        String rest = markdown.substring(front.end());
        Matcher title = TITLE.matcher(front.group(1));
        return title.find() && !FIRST_HEADING.matcher(rest).find() ? "# " + title.group(1) + "\n\n" + rest : rest;
    }
}
