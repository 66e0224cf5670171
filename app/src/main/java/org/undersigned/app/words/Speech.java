package org.undersigned.app.words;

import com.ibm.icu.text.Collator;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;

/**
 * Says what the interface has to say in the language of whoever is being answered: that of the request, as Spring keeps
 * it for the thread, or that which {@link #in} sets for a file.
 */
public final class Speech {
    // Stand for pieces of HTML while a sentence is put together; private use, so no sentence has them.
    private static final char FIRST_PLACE = '\uE000';
    private static final int PLACES = 64;

    private Speech() {}

    /** @see Words#say */
    public static String say(String key, Object... arguments) {
        return Words.current().say(key, arguments);
    }

    /**
     * A sentence with pieces of a page in it, such as links: those are given as {@link Content} and stay as they are, and
     * everything else is escaped.
     */
    public static Content rich(String key, Object... arguments) {
        List<Content> pieces = new ArrayList<>();
        Object[] plain = arguments.clone();
        for (int i = 1; i < plain.length; i += 2) {
            if (plain[i] instanceof Content piece) {
                plain[i] = String.valueOf((char) (FIRST_PLACE + pieces.size()));
                pieces.add(piece);
            }
        }
        String sentence = say(key, plain);
        return output -> {
            int from = 0;
            for (int at = 0; at < sentence.length(); at++) {
                int place = sentence.charAt(at) - FIRST_PLACE;
                if (place >= 0 && place < Math.min(pieces.size(), PLACES)) {
                    output.writeUserContent(sentence.substring(from, at));
                    pieces.get(place).writeTo(output);
                    from = at + 1;
                }
            }
            output.writeUserContent(sentence.substring(from));
        };
    }

    public static String date(LocalDate date) {
        return Words.current().date(date);
    }

    /** @see Words#list */
    public static String list(List<String> several) {
        return Words.current().list(several);
    }

    public static String moment(Instant moment) {
        return Words.current().moment(moment);
    }

    /** For putting names in the order of the language being spoken. */
    public static Collator collator() {
        return Collator.getInstance(Words.current().locale());
    }

    /** The language that is being spoken. */
    public static WrittenLanguage language() {
        return Words.current().language();
    }

    /** For the attribute {@code dir} of everything that is in the language being spoken. */
    public static String direction() {
        return language().direction();
    }

    /** Where one of the pages that exist in every language of the interface is in the one being spoken. */
    public static String path(String path) {
        return pathIn(language(), path);
    }

    /** The same in another language: the site's own has no prefix. */
    public static String pathIn(WrittenLanguage language, String path) {
        String prefix = language.equals(Words.ofSite().language()) ? "" : "/" + language.tag();
        return path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
    }

    /** Says everything meanwhile in that language, or in the site's own where the interface does not have it. */
    public static <T> T in(WrittenLanguage language, Supplier<T> saying) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocaleContext(new SimpleLocaleContext(Locale.of(language.tag())));
        try {
            return saying.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
