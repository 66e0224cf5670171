package org.undersigned.app.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.undersigned.app.web.WrittenLanguage;

/**
 * The words that stand around a statement's text wherever it is shown, in its language: on its page, in its PDF, in its
 * DOCX. The importer has the same words for a demand's test and due date among its cues, so that it can take them off
 * again: whoever changes them here changes them there.
 *
 * @param language the words' own: English, where there are none in the statement's
 */
public record Labels(
        WrittenLanguage language,
        String metWhen,
        String due,
        String noDueDate,
        String jointStatement,
        String to,
        String published,
        String undersigned,
        String nameRemoved,
        String furtherNames,
        String digest,
        String page,
        String undrawn,
        String sources,
        String forDecision) {
    private static final WrittenLanguage FALLBACK = new WrittenLanguage("en");
    private static final Map<String, Labels> KNOWN = new ConcurrentHashMap<>();

    public static Labels in(WrittenLanguage language) {
        return KNOWN.computeIfAbsent(language.tag(), tag -> read(exists(tag) ? language : FALLBACK));
    }

    /** A date as these words' language writes it. */
    public String written(LocalDate date) {
        return language.written(date);
    }

    private static boolean exists(String tag) {
        return Labels.class.getResource(path(tag)) != null;
    }

    private static Labels read(WrittenLanguage language) {
        Properties words = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(path(language.tag()))) {
            if (in == null) {
                throw new IllegalStateException("no labels in " + language.tag());
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Labels(
                language,
                word(words, "met-when"),
                word(words, "due"),
                word(words, "no-due-date"),
                word(words, "joint-statement"),
                word(words, "to"),
                word(words, "published"),
                word(words, "undersigned"),
                word(words, "name-removed"),
                word(words, "further-names"),
                word(words, "digest"),
                word(words, "page"),
                word(words, "undrawn"),
                word(words, "sources"),
                word(words, "for-decision"));
    }

    private static String word(Properties words, String name) {
        String word = words.getProperty(name);
        if (word == null || word.isBlank()) {
            throw new IllegalStateException("no label for " + name);
        }
        return word;
    }

    private static String path(String tag) {
        return "/labels/" + tag + ".properties";
    }
}
