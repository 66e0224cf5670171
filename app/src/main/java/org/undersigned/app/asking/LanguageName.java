package org.undersigned.app.asking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.inviting.InvitingTerms;
import org.undersigned.app.words.WrittenLanguage;

/** A language as people name it in a table: by its tag, or by its name in any language that we write in. */
final class LanguageName {
    private static final Map<String, String> TAGS = tags();

    private LanguageName() {}

    /** Its tag; empty for a language that we write no mails in, and for what is none. */
    static Optional<String> read(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        String tag = name.matches("\\p{Alpha}{2}[-_]\\p{Alnum}{2,8}") ? name.substring(0, 2) : name;
        return Optional.ofNullable(TAGS.get(tag));
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (WrittenLanguage language : InvitingTerms.languages()) {
            Locale locale = Locale.of(language.tag());
            tags.put(language.tag(), language.tag());
            for (WrittenLanguage namedIn : InvitingTerms.languages()) {
                String name = locale.getDisplayLanguage(Locale.of(namedIn.tag()));
                tags.put(name.toLowerCase(Locale.ROOT), language.tag());
            }
        }
        return tags;
    }
}
