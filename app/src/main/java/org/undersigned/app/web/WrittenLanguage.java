package org.undersigned.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
            .sorted(Comparator.comparing(WrittenLanguage::name))
            .toList();

    public static List<WrittenLanguage> all() {
        return ALL;
    }

    public static boolean isKnown(String tag) {
        return ALL.contains(new WrittenLanguage(tag));
    }

    /** In English, as the pages are. */
    public String name() {
        return Locale.of(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    /** In the language itself. */
    public String ownName() {
        String name = Locale.of(tag).getDisplayLanguage(Locale.of(tag));
        return name.substring(0, 1).toUpperCase(Locale.of(tag)) + name.substring(1);
    }

    /** For the attribute {@code dir}. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(tag) ? "rtl" : "ltr";
    }

    public static String inEnglish(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK));
    }

    public String written(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(tag.equals("en") ? Locale.UK : Locale.of(tag)));
    }
}
