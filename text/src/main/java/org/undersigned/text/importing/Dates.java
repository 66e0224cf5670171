package org.undersigned.text.importing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Full dates in a text. Names of months are those of the Unicode CLDR, as the Java platform has them. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<![\\d.])(\\d{1,2})[.․](\\d{1,2})[.․](\\d{4})(?!\\d)");

    private final Map<String, Month> months = new HashMap<>();
    private final Pattern dayMonthYear;
    private final Pattern monthDayYear;
    private final Pattern yearMonthDay;

    Dates(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                String name = Cues.folded(month.getDisplayName(style, locale)).replace(".", "");
                if (name.codePoints().anyMatch(Character::isLetter)) {
                    months.put(name, month);
                }
            }
        }
        String names = months.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")"));
        String month = "(?<!\\p{L})" + names + "(?:ի|ին)?\\.?";
        this.dayMonthYear = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.|-ի|-ին)?,?\\s+(?:of |de |d')?"
                + month + "(?:,)?\\s+(?:de |del |of )?(\\d{4})(?!\\d)");
        this.monthDayYear = Pattern.compile(month + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
        this.yearMonthDay = Pattern.compile(
                "(?<!\\d)(\\d{4})\\s*(?:թ\\.|թ․|թվականի|г\\.|года)?,?\\s+" + month + "\\s+(\\d{1,2})(?!\\d)");
    }

    /** In the order in which the text names them. */
    List<LocalDate> in(String text) {
        String folded = Normalizer.normalize(Cues.folded(text), Normalizer.Form.NFC);
        Map<Integer, LocalDate> found = new TreeMap<>();
        ISO.matcher(folded).results().forEach(m -> put(found, m, date(m.group(1), m.group(2), m.group(3))));
        DAY_FIRST.matcher(folded).results().forEach(m -> put(found, m, date(m.group(3), m.group(2), m.group(1))));
        dayMonthYear.matcher(folded).results().forEach(m -> put(found, m, named(m.group(3), m.group(2), m.group(1))));
        monthDayYear.matcher(folded).results().forEach(m -> put(found, m, named(m.group(3), m.group(1), m.group(2))));
        yearMonthDay.matcher(folded).results().forEach(m -> put(found, m, named(m.group(1), m.group(2), m.group(3))));
        return new ArrayList<>(found.values());
    }

    private static void put(Map<Integer, LocalDate> found, MatchResult place, @Nullable LocalDate date) {
        if (date != null) {
            found.putIfAbsent(place.start(), date);
        }
    }

    private @Nullable LocalDate named(String year, String month, String day) {
        Month known = months.get(month);
        return known == null ? null : date(year, Integer.toString(known.getValue()), day);
    }

    // 31 February is a misprint or no date at all: it names no day.
    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
