package org.undersigned.app.newsletter.sending;

import java.util.List;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.words.WrittenLanguage;

/**
 * One of the news of a week.
 *
 * @param audience whoever chose one of these gets it, once, and whoever chose everything
 */
public record Part(List<Choice> audience, Texts texts) {
    /** @param body with a little Markdown: {@link MailMarkdown} */
    public record Text(WrittenLanguage language, String body) {}

    /** In every language of the interface. */
    public record Texts(List<Text> all) {
        public Texts {
            all = List.copyOf(all);
        }

        String in(WrittenLanguage language) {
            return all.stream()
                    .filter(text -> text.language().equals(language))
                    .findFirst()
                    .map(Text::body)
                    .orElseThrow();
        }
    }

    public Part {
        audience = List.copyOf(audience);
    }
}
