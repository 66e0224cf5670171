package org.undersigned.app.inviting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.undersigned.app.web.WrittenLanguage;

/** The sentences of our mails in one language. A language is a file under {@code resources/invitations}. */
public final class InvitationWords {
    static final List<WrittenLanguage> LANGUAGES = List.of("hy", "ar", "de", "en", "es", "fr", "ru").stream()
            .map(WrittenLanguage::new)
            .toList();
    private static final String FALLBACK = "en";
    private static final Map<String, InvitationWords> KNOWN = new ConcurrentHashMap<>();

    private final WrittenLanguage language;
    private final Properties sentences;

    private InvitationWords(WrittenLanguage language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The language itself where we write in it, else English. */
    static String nearest(String tag) {
        return LANGUAGES.contains(new WrittenLanguage(tag)) ? tag : FALLBACK;
    }

    public static InvitationWords in(String tag) {
        return KNOWN.computeIfAbsent(nearest(tag), InvitationWords::read);
    }

    public WrittenLanguage language() {
        return language;
    }

    /** A sentence with every {@code {name}} in it filled in. */
    public String say(String key, Map<String, String> values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence " + key + " in " + language.tag());
        }
        StringBuilder said = new StringBuilder();
        int at = 0;
        // In one pass: a title with braces in it stays as it is.
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            String value = values.get(sentence.substring(open + 1, close));
            if (value == null) {
                throw new IllegalStateException("nothing for a name in " + key);
            }
            said.append(sentence, at, open).append(value);
            at = close + 1;
        }
        return said.append(sentence.substring(at)).toString();
    }

    Properties sentences() {
        return sentences;
    }

    private static InvitationWords read(String tag) {
        Properties sentences = new Properties();
        try (InputStream in = InvitationWords.class.getResourceAsStream("/invitations/" + tag + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no sentences in " + tag);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InvitationWords(new WrittenLanguage(tag), sentences);
    }
}
