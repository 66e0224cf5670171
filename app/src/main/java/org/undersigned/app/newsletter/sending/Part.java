package org.undersigned.app.newsletter.sending;

import java.util.List;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.words.WrittenLanguage;

/**
 * One of the news of a week.
 *
 * @param audience whoever chose this gets it
 * @param texts in every language of the interface
 */
public record Part(Choice audience, List<Text> texts) {
    /** @param body with a little Markdown: {@link MailMarkdown} */
    public record Text(WrittenLanguage language, String body) {}

    public Part {
        texts = List.copyOf(texts);
    }

    String in(WrittenLanguage language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .map(Text::body)
                .orElseThrow();
    }
}
