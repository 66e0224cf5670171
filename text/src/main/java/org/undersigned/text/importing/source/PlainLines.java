package org.undersigned.text.importing.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.undersigned.text.importing.source.SourceLine.Hint;
import org.undersigned.text.importing.source.SourceLine.Look;

/** Lines of a plain text or of Markdown, as people paste it. */
public final class PlainLines {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final String RULE = "-_*=~•. —–";
    private static final String DASHES = "—– ";
    private static final Pattern ROW = Pattern.compile("\\|.*\\|");
    private static final Pattern ROW_RULE = Pattern.compile("[|:\\s-]+");
    private static final Pattern HTML_HEADING = Pattern.compile("\\s*<h([1-6])[\\s>].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_ITEM = Pattern.compile("\\s*<li[\\s>].*", Pattern.CASE_INSENSITIVE);
    private static final char FIRST_INVISIBLE = 0xAD;
    private static final String FENCE = "```";

    private final List<SourceLine> lines = new ArrayList<>();
    private boolean apart = true;

    private PlainLines() {}

    public static List<SourceLine> of(String text) {
        List<String> raw = Arrays.asList(text.split("\\R", -1));
        PlainLines reader = new PlainLines();
        int settings = FrontMatter.length(raw);
        for (int i = 0; i < raw.size(); i++) {
            if (i < settings) {
                reader.addSetting(i + 1, raw.get(i));
            } else {
                reader.add(i + 1, raw.get(i));
            }
        }
        return Unwrapping.of(reader.lines);
    }

    // By hand: every line of every source goes through it.
    static String singleSpaced(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean space = false;
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !out.isEmpty();
            } else if (c < FIRST_INVISIBLE || !isInvisible(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    // Marks that show nothing are not spaces: with one in it, a word is still one word. Those that reorder what is read
    // stay: whoever corrects the text has to see that they are there.
    private static boolean isInvisible(char c) {
        return switch (c) {
            case 0xAD, 0x200B, 0x2060, 0xFEFF -> true;
            default -> false;
        };
    }

    private void addSetting(int number, String raw) {
        Optional<String> title = FrontMatter.title(raw);
        String text = singleSpaced(title.orElse(raw));
        if (!text.isEmpty()) {
            lines.add(new SourceLine(number, number, text, title.isPresent() ? Hint.TITLE : Hint.SETTING, Look.PLAIN));
        }
        apart = true;
    }

    private void add(int number, String raw) {
        String inner = unquoted(raw);
        boolean quoted = inner.length() < raw.length();
        String bare = inner.strip();
        if (bare.isEmpty() || bare.startsWith(FENCE) || isRule(bare)) {
            apart = true;
            return;
        }
        if (ROW.matcher(bare).matches()) {
            addRow(number, bare, quoted);
            return;
        }
        if (bare.indexOf('\t') > 0) {
            addRow(number, "|" + bare.replaceAll("\\t+", "|") + "|", quoted);
            return;
        }
        Markup markup = Markup.of(bare);
        String text = HTML_ITEM.matcher(inner).matches() ? "• " + markup.text() : markup.text();
        if (markup.text().isEmpty()) {
            return;
        }
        Look look = new Look(apart, quoted, markup.bold(), markup.linked(), depth(inner));
        lines.add(hinted(number, text, inner, markup, look));
        apart = false;
    }

    private static SourceLine hinted(int number, String text, String inner, Markup markup, Look look) {
        if (markup.hidden()) {
            return new SourceLine(number, number, text, Hint.CHROME, look);
        }
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            Hint hint = heading.group(1).length() == 1 ? Hint.TITLE : Hint.HEADING;
            String shown = Markup.of(withoutTail(heading.group(2))).text();
            return new SourceLine(number, number, shown.isEmpty() ? text : shown, hint, look);
        }
        Matcher tagged = HTML_HEADING.matcher(inner);
        if (tagged.matches()) {
            return new SourceLine(number, number, text, tagged.group(1).equals("1") ? Hint.TITLE : Hint.HEADING, look);
        }
        return new SourceLine(number, number, text, look.quoted() ? Hint.QUOTE : Hint.NONE, look);
    }

    private void addRow(int number, String row, boolean quoted) {
        if (ROW_RULE.matcher(row).matches()) {
            return;
        }
        String cells = Arrays.stream(row.substring(1, row.length() - 1).split("(?<!\\\\)\\|", -1))
                .map(cell -> Markup.of(cell).text())
                .collect(Collectors.joining(SourceLine.CELL));
        if (!cells.isBlank()) {
            lines.add(new SourceLine(number, number, cells, Hint.ROW, new Look(apart, quoted, false, false, 0)));
            apart = false;
        }
    }

    // By hand, as all that may be long: a pattern goes one call deeper for each repetition.
    private static String unquoted(String raw) {
        int at = 0;
        int behindMark = 0;
        while (at < raw.length() && (raw.charAt(at) == '>' || Character.isWhitespace(raw.charAt(at)))) {
            at++;
            if (raw.charAt(at - 1) == '>') {
                behindMark = at < raw.length() && raw.charAt(at) == ' ' ? at + 1 : at;
            }
        }
        return raw.substring(behindMark);
    }

    private static boolean isRule(String line) {
        boolean dashes = line.length() >= 2 && line.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
        return dashes || (line.length() >= 3 && line.chars().allMatch(c -> RULE.indexOf(c) >= 0));
    }

    private static int depth(String raw) {
        int spaces = 0;
        for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
            spaces += raw.charAt(i) == '\t' ? 4 : 1;
        }
        return spaces;
    }

    // By hand: a pattern for it would look at every sign again from every place.
    private static String withoutTail(String heading) {
        int end = heading.length();
        while (end > 1 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) == ' ')) {
            end--;
        }
        return heading.substring(0, end);
    }
}
