package org.undersigned.app.documents.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.undersigned.app.documents.blocks.Numerals;

/** The styles of an OpenDocument text that say what a paragraph is, and its lists, counted along. */
final class OdfStyles implements SafeXml.Listener {
    private static final int LONGEST_CHAIN = 20;
    private static final int LEVELS = 10;
    /** Headings are numbered by a list of their own. */
    static final String OUTLINE = "the outline of headings";

    private record Level(String format, String prefix, String suffix, int start, int shown) {}

    private static final class Style {
        private String parent = "";
        private boolean hidden;
        private boolean bold;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private Style style = new Style();
    private Level[] list = new Level[LEVELS];

    @Override
    public void begins(String name, XMLStreamReader at) {
        switch (name) {
            case "style" -> {
                style = new Style();
                style.parent = SafeXml.attribute(at, "parent-style-name");
                styles.put(SafeXml.attribute(at, "name"), style);
            }
            case "text-properties" -> {
                style.hidden = SafeXml.attribute(at, "display").equals("none");
                style.bold = SafeXml.attribute(at, "font-weight").matches("bold|[6-9]00");
            }
            case "list-style", "outline-style" -> {
                list = new Level[LEVELS];
                lists.put(name.equals("outline-style") ? OUTLINE : SafeXml.attribute(at, "name"), list);
                style = new Style();
            }
            case "list-level-style-number", "outline-level-style" -> level(at, SafeXml.attribute(at, "num-format"));
            case "list-level-style-bullet", "list-level-style-image" -> level(at, WordNumbering.BULLET);
            default -> {}
        }
    }

    private void level(XMLStreamReader at, String format) {
        int level = SafeXml.number(at, "level", 0);
        if (level >= 1 && level <= LEVELS) {
            list[level - 1] = new Level(
                    format,
                    SafeXml.attribute(at, "num-prefix"),
                    SafeXml.attribute(at, "num-suffix"),
                    SafeXml.number(at, "start-value", 1),
                    Math.clamp(SafeXml.number(at, "display-levels", 1), 1, level));
        }
        // Text properties inside a level are those of its sign.
        style = new Style();
    }

    @Override
    public void text(String text) {}

    @Override
    public void ends(String name) {}

    boolean isHidden(String name) {
        return found(name).hidden;
    }

    boolean isBold(String name) {
        return found(name).bold;
    }

    private Style found(String name) {
        return styles.getOrDefault(name, new Style());
    }

    /** Whether the style, or one that it builds on, is one of those names (in lower case, {@code _20_} for a space). */
    boolean isOneOf(String name, String pattern) {
        String at = name;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            if (at.toLowerCase(java.util.Locale.ROOT).matches(pattern)) {
                return true;
            }
            at = found(at).parent;
        }
        return false;
    }

    /** A list begins: it counts from its start, unless it goes on from the one before. */
    void begin(String list, boolean goesOn) {
        if (!goesOn) {
            counters.remove(list);
        }
    }

    /** The sign before the next item; empty if there is none. */
    String next(String name, int wantedLevel, int startValue) {
        Level[] levels = lists.get(name);
        int level = Math.clamp(wantedLevel, 0, LEVELS - 1);
        if (levels == null || levels[level] == null || levels[level].format().isEmpty()) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(name, key -> new int[LEVELS]);
        counts[level] = startValue > 0 ? startValue : counts[level] == 0 ? levels[level].start() : counts[level] + 1;
        Arrays.fill(counts, level + 1, LEVELS, 0);
        if (levels[level].format().equals(WordNumbering.BULLET)) {
            return WordNumbering.BULLET;
        }
        StringBuilder sign = new StringBuilder(levels[level].prefix());
        for (int i = level - levels[level].shown() + 1; i <= level; i++) {
            Level part = levels[i] == null ? levels[level] : levels[i];
            sign.append(Numerals.of(Math.max(1, counts[i]), part.format())).append(i < level ? "." : "");
        }
        return sign.append(levels[level].suffix()).toString().strip();
    }
}
