package org.undersigned.app.words;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an organisation is at home.
 *
 * @param code ISO 3166-1 alpha-2
 */
public record Country(String code) {
    private static final List<Country> ALL =
            Arrays.stream(Locale.getISOCountries()).map(Country::new).toList();
    // Top-level domains of countries that are sold to anybody, for their sound.
    private static final Set<String> SOLD = Set.of(
            "ac", "ai", "am", "cc", "co", "fm", "gg", "gl", "io", "is", "la", "li", "ly", "me", "nu", "sh", "so", "st",
            "tk", "to", "tv", "vc", "ws");

    /** By their names in the language being spoken. */
    public static List<Country> all() {
        return ALL.stream().sorted(byName()).toList();
    }

    public static Comparator<Country> byName() {
        Collator order = Collator.getInstance(Words.current().locale());
        return Comparator.comparing(Country::name, order::compare);
    }

    /** What somebody wrote: a code, or a name in the language being spoken or in English. */
    public static Optional<Country> written(String typed) {
        String wanted = typed.strip();
        return ALL.stream()
                .filter(country -> country.code().equalsIgnoreCase(wanted)
                        || country.name().equalsIgnoreCase(wanted)
                        || new ULocale("", country.code())
                                .getDisplayCountry(ULocale.ENGLISH)
                                .equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The one whose top-level domain it is, unless everybody buys that: a guess, for somebody to confirm. */
    public static Optional<Country> guess(String domain) {
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        if (top.equals("uk")) {
            return Optional.of(new Country("GB"));
        }
        return SOLD.contains(top)
                ? Optional.empty()
                : ALL.stream()
                        .filter(country -> country.code().equalsIgnoreCase(top))
                        .findFirst();
    }

    /** In the language being spoken. */
    public String name() {
        return new ULocale("", code).getDisplayCountry(Words.current().locale());
    }
}
