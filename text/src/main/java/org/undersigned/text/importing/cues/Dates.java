package org.undersigned.text.importing.cues;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Full dates in a text. Names of months are those of the Unicode CLDR, as the Java platform has them; what may stand
 * between day, month and year is in the cue files.
 */
public final class Dates {
    private static final Map<String, Dates> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.])(\\d{1,2})[.․/](\\d{1,2})[.․/](\\d{4})(?![\\d/])");
    // Georgian declines its months: what stays is the stem.
    private static final Pattern STEM = Pattern.compile("(?<=\\p{IsGeorgian}{2})ი$");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private final Map<String, Month> months = new HashMap<>();
    private final Pattern dayMonthYear;
    private final Pattern monthDayYear;
    private final Pattern yearMonthDay;
    private final Pattern yearDayMonth;

    private Dates(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name =
                        Folding.folded(month.getDisplayName(style, locale)).replace(".", "");
                if (name.codePoints().anyMatch(Character::isLetter)) {
                    months.put(name, month);
                    months.put(STEM.matcher(name).replaceFirst(""), month);
                }
            }
        }
        String names = alternatives(months.keySet().stream());
        String words = alternatives(Cues.all().stream()
                .filter(cues -> cues.language().equals(language))
                .flatMap(cues -> cues.dateWords().stream()));
        String gap = "(?:\\s*[.,-]?\\s*" + words + "\\b?\\.?,?)?[.,]?\\s+";
        String ending = "(?:[-֊]?" + words + "|\\.|º|°)?";
        String month = "(?<!\\p{L})(" + names + ")" + ending + "\\.?(?!\\p{L})";
        this.dayMonthYear = Pattern.compile("(?<!\\d)(\\d{1,2})" + ending + gap + month + "(?:\\s*[.,-]?\\s*" + words
                + "\\.?)?,?\\s+(?:" + words + "\\s+)?(\\d{4})(?!\\d)");
        this.monthDayYear = Pattern.compile(month + "\\s+(\\d{1,2})" + ending + ",?\\s+(\\d{4})(?!\\d)");
        this.yearMonthDay = Pattern.compile("(?<!\\d)(\\d{4})\\s*" + ending + gap + month + "\\s+(\\d{1,2})(?!\\d)");
        this.yearDayMonth = Pattern.compile("(?<!\\d)(\\d{4})\\s*" + ending + gap + "(\\d{1,2})\\s+" + month);
    }

    /** @param language BCP 47 primary tag */
    public static Dates of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Dates::new);
    }

    private static String alternatives(Stream<String> words) {
        return words.sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** In the order in which the text names them. */
    public List<LocalDate> in(String text) {
        if (!DIGIT.matcher(text).find()) {
            return List.of();
        }
        String folded = ADDRESS.matcher(withPlainDigits(Folding.folded(text))).replaceAll(" ");
        Map<Integer, LocalDate> found = new TreeMap<>();
        ISO.matcher(folded).results().forEach(m -> put(found, m, date(m.group(1), m.group(2), m.group(3))));
        DAY_FIRST.matcher(folded).results().forEach(m -> put(found, m, date(m.group(3), m.group(2), m.group(1))));
        dayMonthYear.matcher(folded).results().forEach(m -> put(found, m, named(m.group(3), m.group(2), m.group(1))));
        monthDayYear.matcher(folded).results().forEach(m -> put(found, m, named(m.group(3), m.group(1), m.group(2))));
        yearMonthDay.matcher(folded).results().forEach(m -> put(found, m, named(m.group(1), m.group(2), m.group(3))));
        yearDayMonth.matcher(folded).results().forEach(m -> put(found, m, named(m.group(1), m.group(3), m.group(2))));
        return new ArrayList<>(found.values());
    }

    // Arabic, Persian and other digits count as ours do.
    private static String withPlainDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
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
