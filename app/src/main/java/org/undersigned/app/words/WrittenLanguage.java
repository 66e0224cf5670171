package org.undersigned.app.words;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language that a text is written in.
 *
 * @param tag BCP 47 primary tag
 */
public record WrittenLanguage(String tag) {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    private static final List<WrittenLanguage> ALL = Arrays.stream(Locale.getISOLanguages())
            .filter(tag -> tag.length() == 2)
            .map(WrittenLanguage::new)
            .toList();

    /** All by their names in the language being spoken. */
    public static List<WrittenLanguage> all() {
        Collator order = Collator.getInstance(Words.current().locale());
        return ALL.stream()
                .sorted(Comparator.comparing(WrittenLanguage::name, order::compare))
                .toList();
    }

    // Making one takes far longer than using it. ICU's are not to be shared between threads: each use clones it.
    private static final Map<String, DateFormat> DATES = new ConcurrentHashMap<>();
    private static final Map<String, String> OWN_NAMES = new ConcurrentHashMap<>();

    public static boolean isKnown(String tag) {
        return ALL.contains(new WrittenLanguage(tag));
    }

    /** In the language being spoken, as it stands within a sentence. */
    public String name() {
        return LocaleDisplayNames.getInstance(Words.current().locale()).languageDisplayName(tag);
    }

    /** In the language itself. */
    public String ownName() {
        return OWN_NAMES.computeIfAbsent(tag, own -> {
            String name = Locale.of(own).getDisplayLanguage(Locale.of(own));
            return name.substring(0, 1).toUpperCase(Locale.of(own)) + name.substring(1);
        });
    }

    /** For the attribute {@code dir}. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(tag) ? "rtl" : "ltr";
    }

    /** A day with its month's name. */
    public String written(LocalDate date) {
        DateFormat format = DATES.computeIfAbsent(tag, any -> dates()).clone();
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private DateFormat dates() {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    // Dates in English with the day first.
    ULocale locale() {
        return tag.equals("en") ? ULocale.UK : new ULocale(tag);
    }
}
