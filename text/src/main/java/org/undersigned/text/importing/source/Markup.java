package org.undersigned.text.importing.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * One line of a plain text or of Markdown without its marks: links, emphasis, the HTML that people mix in.
 *
 * @param bold all of it was
 * @param linked all of it was a link
 * @param hidden it shows nothing of the text: a picture, a button, where a link leads
 */
record Markup(String text, boolean bold, boolean linked, boolean hidden) {
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|label|li|mark|main|nav|ol|p|picture|pre|section|small|source|span|strong|sub|summary|sup|s|svg|table|tbody|td|th|thead|tr|u|ul|video|article|header|footer|aside|button|input|form|script|style|iframe)(?:\\s[^<>]{0,2000})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--(?:[^-]|-(?!->)){0,2000}+-->");
    private static final Pattern BUTTON = Pattern.compile(
            "<button[\\s>].*|.*\\bclass=[\"'][^\"'<>]{0,80}\\b(?:button|btn)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCK = Pattern.compile("<s>[^<]{0,2000}+</s>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[^{}]{0,500}+}}|\\{%[^{}]{0,500}+%}");
    private static final Pattern IMAGE =
            Pattern.compile("!\\[[^\\]]{0,300}]\\([^()\\s\\[]{0,1000}+(?:\\s[^()]{0,200})?\\)");
    private static final Pattern LINK = Pattern.compile(
            "\\[([^\\[\\]]{0,500}+)](?:\\([^()\\s\\[]{0,1000}+(?:\\s[^()]{0,300}+)?\\)|\\[[^\\[\\]]{0,80}+])");
    private static final Pattern ANCHOR =
            Pattern.compile("<a\\s[^<>]{0,2000}>((?:(?!</a>).){0,500}+)</a>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\[\\]]{1,80}]:\\s*(?:https?:|/|#|mailto:)\\S*.*");
    private static final Pattern MARKS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\*\\*|__|\\*|_)(?=\\S)(.{1,300}?)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
    private static final Pattern LABEL = Pattern.compile("(\\*{1,3}|_{1,2})([^*_]{1,200})\\1\\s?([:.]?)");
    private static final List<String> WHOLE = List.of("***", "**", "__", "*", "_");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    static Markup of(String raw) {
        boolean marked = raw.indexOf('<') >= 0 || raw.indexOf('[') >= 0 || raw.indexOf('{') >= 0;
        if (DEFINITION.matcher(raw).matches() || BUTTON.matcher(raw).matches()) {
            return new Markup(PlainLines.singleSpaced(shown(raw)), false, true, true);
        }
        String shown = marked ? shown(raw) : raw;
        boolean linked = leadsElsewhere(raw);
        String text = shown.indexOf('&') >= 0 ? Parser.unescapeEntities(shown, false) : shown;
        String bare = PlainLines.singleSpaced(text);
        String whole = withoutWholeMarks(bare);
        boolean marks = whole.length() < bare.length() && (bare.contains("**") || bare.contains("__"));
        String tagged = raw.strip().toLowerCase(Locale.ROOT);
        boolean bold = marks || (tagged.startsWith("<strong>") && tagged.endsWith("</strong>"));
        return new Markup(
                PlainLines.singleSpaced(ESCAPE.matcher(withoutMarks(whole)).replaceAll("$1")), bold, linked, false);
    }

    private static String shown(String raw) {
        String text = COMMENT.matcher(raw).replaceAll(" ");
        text = SHORTCODE.matcher(text).replaceAll(" ");
        text = STRUCK.matcher(text).replaceAll(" ");
        text = IMAGE.matcher(text).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        // Twice: a link may hold another's brackets.
        text = LINK.matcher(text).replaceAll("$1");
        return TAG.matcher(text).replaceAll("");
    }

    private static boolean leadsElsewhere(String raw) {
        if (raw.indexOf('[') < 0 && raw.indexOf('<') < 0 && !raw.contains("://")) {
            return false;
        }
        String without = ADDRESS.matcher(ANCHOR.matcher(
                                LINK.matcher(IMAGE.matcher(raw).replaceAll("")).replaceAll("\u0001"))
                        .replaceAll("\u0001"))
                .replaceAll("\u0001");
        if (without.indexOf('\u0001') < 0) {
            return false;
        }
        long left = WORDS.matcher(TAG.matcher(without).replaceAll("")).results().count();
        long all = WORDS.matcher(shown(raw)).results().count();
        return left * 4 <= all || left <= 1;
    }

    private static String withoutWholeMarks(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('_') < 0) {
            return text;
        }
        Matcher labelled = LABEL.matcher(text);
        if (labelled.matches()) {
            return labelled.group(2).strip() + labelled.group(3);
        }
        for (String mark : WHOLE) {
            boolean around = text.startsWith(mark) && text.endsWith(mark) && text.length() > 2 * mark.length();
            if (around && text.indexOf(mark, mark.length()) == text.length() - mark.length()) {
                return text.substring(mark.length(), text.length() - mark.length())
                        .strip();
            }
        }
        return withoutTornMarks(text);
    }

    // Emphasis that begins on one line and ends on another.
    private static String withoutTornMarks(String text) {
        String out = text;
        if (out.startsWith("**") && out.indexOf("**", 2) < 0) {
            out = out.substring(2);
        }
        if (out.endsWith("**") && out.indexOf("**") == out.length() - 2) {
            out = out.substring(0, out.length() - 2);
        }
        return out;
    }

    private static String withoutMarks(String line) {
        if (line.indexOf('*') < 0 && line.indexOf('_') < 0) {
            return line;
        }
        return MARKS.matcher(MARKS.matcher(line).replaceAll("$2")).replaceAll("$2");
    }
}
