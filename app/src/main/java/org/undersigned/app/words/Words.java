package org.undersigned.app.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything that the interface says, in one language. */
public final class Words {
    private static final String ENGLISH = "en";
    private static final Map<String, Words> KNOWN = readAll();
    private static final List<WrittenLanguage> LANGUAGES =
            KNOWN.keySet().stream().map(WrittenLanguage::new).toList();

    private final WrittenLanguage language;
    private final ULocale locale;
    private final Map<String, String> sentences;
    /** Of the thousands in all languages a site says few: they are understood when they are said. */
    private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();

    private Words(WrittenLanguage language, Map<String, String> sentences) {
        this.language = language;
        this.locale = language.locale();
        this.sentences = sentences;
    }

    /** The languages that the interface has, by their tags. */
    public static List<WrittenLanguage> languages() {
        return LANGUAGES;
    }

    public static boolean has(String tag) {
        return KNOWN.containsKey(tag);
    }

    /** In that language, or in the site's own where the interface has no such language. */
    public static Words of(String tag) {
        Words known = KNOWN.get(tag);
        return known != null ? known : ofSite();
    }

    public static Words of(WrittenLanguage language) {
        return of(language.tag());
    }

    /** In the language that the operator has set for the site: English, unless they have. */
    public static Words ofSite() {
        String tag = LocaleContextHolder.getLocale(null).getLanguage();
        return KNOWN.getOrDefault(tag, english());
    }

    /** In the language of whoever is being answered. */
    static Words current() {
        return of(LocaleContextHolder.getLocale().getLanguage());
    }

    private static Words english() {
        Words english = KNOWN.get(ENGLISH);
        if (english == null) {
            throw new IllegalStateException("no words in English");
        }
        return english;
    }

    public WrittenLanguage language() {
        return language;
    }

    /**
     * A sentence with its arguments.
     *
     * @param arguments names and values by turns; dates and moments are written as the language does, in UTC
     * @throws IllegalStateException if there is no such sentence: a mistake in our code
     */
    public String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return say(key, named);
    }

    /** The same with arguments that several sentences share. */
    public String say(String key, Map<String, ?> arguments) {
        MessageFormat message = messages.computeIfAbsent(key, this::understood);
        Map<String, Object> named = new HashMap<>();
        arguments.forEach((name, value) -> named.put(name, written(value)));
        if (!named.keySet().containsAll(message.getArgumentNames())) {
            throw new IllegalStateException("not all of " + message.getArgumentNames() + " given for " + key);
        }
        // Formats of ICU are not to be shared between threads.
        return message.clone().format(named);
    }

    private MessageFormat understood(String key) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("nothing to say for " + key + " in " + language.tag());
        }
        return new MessageFormat(sentence, locale);
    }

    /** A day, written out with its month's name. */
    public String date(LocalDate date) {
        return language.written(date);
    }

    /** Several as one enumerates them: "a, b and c". */
    public String list(List<String> several) {
        return ListFormatter.getInstance(locale).format(several);
    }

    /** A moment to the minute, in UTC. */
    public String moment(Instant moment) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(moment)) + " UTC";
    }

    Map<String, MessageFormat> messages() {
        sentences.keySet().forEach(key -> messages.computeIfAbsent(key, this::understood));
        return Map.copyOf(messages);
    }

    ULocale locale() {
        return locale;
    }

    private Object written(Object value) {
        return switch (value) {
            case LocalDate date -> date(date);
            case Instant moment -> moment(moment);
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static Map<String, Words> readAll() {
        Map<String, Words> all = new TreeMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:words/*.properties");
            for (Resource file : Arrays.asList(files)) {
                String name = String.valueOf(file.getFilename());
                WrittenLanguage language = new WrittenLanguage(name.substring(0, name.indexOf('.')));
                all.put(language.tag(), new Words(language, read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, String> read(Resource file) throws IOException {
        Properties sentences = new Properties();
        try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, sentences::getProperty));
    }

    /** For comparing and cutting words as the language does. */
    public Locale toLocale() {
        return locale.toLocale();
    }
}
