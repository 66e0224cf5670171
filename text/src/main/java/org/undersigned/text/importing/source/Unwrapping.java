package org.undersigned.text.importing.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes paragraphs that a mail program or a PDF has wrapped one line again. */
final class Unwrapping {
    private static final int SHORTEST_WRAPPED = 45;
    private static final int SURELY_WRAPPED = 60;
    private static final int SURELY_FULL = 180;
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    private static final int FEWEST_LINES = 3;
    private static final Pattern SITE = Pattern.compile("(?:https?://)?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+/?\\S*");

    private Unwrapping() {}

    static List<SourceLine> of(List<SourceLine> lines) {
        List<SourceLine> joined = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && !lines.get(to).look().apart()) {
                to++;
            }
            addItems(joined, lines.subList(from, to));
            from = to;
        }
        return joined;
    }

    // Items that stand tight under each other are wrapped each for itself.
    private static void addItems(List<SourceLine> joined, List<SourceLine> paragraph) {
        int from = 0;
        for (int i = 1; i <= paragraph.size(); i++) {
            if (i == paragraph.size() || beginsItem(paragraph.get(i))) {
                add(joined, paragraph.subList(from, i));
                from = i;
            }
        }
    }

    private static boolean beginsItem(SourceLine line) {
        return switch (Marker.of(line.text()).kind()) {
            case NUMBER, BULLET -> true;
            case NONE, ROMAN, LETTER -> false;
        };
    }

    private static void add(List<SourceLine> joined, List<SourceLine> paragraph) {
        boolean evenly = isEvenlyWrapped(paragraph);
        SourceLine begun = paragraph.getFirst();
        SourceLine above = begun;
        for (SourceLine line : paragraph.subList(1, paragraph.size())) {
            boolean inSentence = evenly && !endsClause(above.text());
            if (continues(begun, above, line, inSentence) && (evenly || goesOn(begun, above, line))) {
                begun = begun.joined(line);
            } else {
                joined.add(begun);
                begun = line;
            }
            above = line;
        }
        joined.add(begun);
    }

    // In the middle of a wrapped sentence "(i)" at the beginning of a line is no sign of a list.
    private static boolean continues(SourceLine begun, SourceLine above, SourceLine line, boolean inSentence) {
        return begun.hint() == line.hint()
                && line.isProse()
                && !above.look().linked()
                && !line.look().linked()
                && (inSentence || Marker.of(line.text()).kind() == Marker.Kind.NONE);
    }

    // A line goes on where the one above was long enough to be wrapped and this one begins in the middle of a sentence,
    // or where an item of a list goes on, set in under it.
    private static boolean goesOn(SourceLine begun, SourceLine above, SourceLine line) {
        boolean lower = Character.isLowerCase(line.text().codePointAt(0));
        if (SITE.matcher(line.text()).matches()) {
            return false;
        }
        boolean wrapped = above.text().length() >= SHORTEST_WRAPPED
                && (!endsSentence(above.text())
                        || (above.text().endsWith(".") && above.text().length() >= SURELY_WRAPPED));
        boolean full = above.text().length() >= SURELY_FULL && !endsSentence(above.text());
        boolean setIn = Marker.of(begun.text()).kind() != Marker.Kind.NONE
                && line.look().depth() > begun.look().depth();
        return (lower && wrapped) || full || setIn;
    }

    // Each line is full: the first word of the next would not have fitted.
    private static boolean isEvenlyWrapped(List<SourceLine> paragraph) {
        int width =
                paragraph.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        boolean clauses = paragraph.stream().limit(paragraph.size() - 1L).allMatch(line -> endsClause(line.text()));
        if (paragraph.size() < FEWEST_LINES || width < NARROWEST || width > WIDEST || clauses) {
            return false;
        }
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            String next = paragraph.get(i + 1).text();
            int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
            if (!paragraph.get(i).isProse() || paragraph.get(i).text().length() + 1 + word < width) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsClause(String text) {
        return endsSentence(text) || ",،՝؛".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?:;։؟。".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
