package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.text.importing.SourceLine.Hint;

/** Lines of a plain text or of Markdown. Paragraphs that a mail program has wrapped become one line again. */
final class PlainLines {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
    private static final Pattern QUOTE = Pattern.compile("> ?(.+)");
    private static final Pattern RULE = Pattern.compile("[-_*=~•. ]{3,}");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]{0,300})]\\([^()\\[\\s]{0,500}+\\)");
    private static final Pattern MARKS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\*\\*|__|\\*|_)(?=\\S)(.{1,300}?)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
    private static final int SHORTEST_WRAPPED = 45;

    private PlainLines() {}

    static List<SourceLine> of(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = singleSpaced(raw);
            lines.add(line.isEmpty() || RULE.matcher(line).matches() ? gap(number) : hinted(number, line));
        }
        return unwrapped(lines);
    }

    static String singleSpaced(String raw) {
        // Marks that show nothing are not spaces: with one in it, a word is still one word.
        return raw.replaceAll("[\\x{00AD}\\x{200B}\\x{2060}\\x{FEFF}]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    static SourceLine gap(int number) {
        return new SourceLine(number, "", Hint.GAP);
    }

    private static SourceLine hinted(int number, String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            Hint hint = heading.group(1).length() == 1 ? Hint.TITLE : Hint.HEADING;
            return new SourceLine(number, withoutMarks(withoutTail(heading.group(2))), hint);
        }
        Matcher quote = QUOTE.matcher(line);
        if (quote.matches()) {
            return new SourceLine(number, withoutMarks(quote.group(1)), Hint.QUOTE);
        }
        return new SourceLine(number, withoutMarks(line), Hint.NONE);
    }

    // By hand: a pattern for it would look at every sign again from every place.
    private static String withoutTail(String heading) {
        int end = heading.length();
        while (end > 1 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) == ' ')) {
            end--;
        }
        return heading.substring(0, end);
    }

    private static String withoutMarks(String line) {
        String linked = LINK.matcher(line).replaceAll("$1");
        return MARKS.matcher(MARKS.matcher(linked).replaceAll("$2")).replaceAll("$2");
    }

    private static List<SourceLine> unwrapped(List<SourceLine> lines) {
        List<SourceLine> joined = new ArrayList<>();
        SourceLine above = gap(0);
        for (SourceLine line : lines) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), above, line)) {
                SourceLine begun = joined.removeLast();
                joined.add(new SourceLine(begun.number(), begun.text() + " " + line.text(), begun.hint()));
            } else {
                joined.add(line);
            }
            above = line;
        }
        return joined;
    }

    // A line goes on where the one above was long enough to be wrapped and this one begins in the middle of a sentence.
    private static boolean goesOn(SourceLine begun, SourceLine above, SourceLine line) {
        boolean prose = begun.hint() == line.hint() && (line.hint() == Hint.NONE || line.hint() == Hint.QUOTE);
        return prose
                && !line.isGap()
                && above.text().length() >= SHORTEST_WRAPPED
                && !endsSentence(above.text())
                && Marker.of(line.text()).kind() == Marker.Kind.NONE
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?:;։؟。".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
