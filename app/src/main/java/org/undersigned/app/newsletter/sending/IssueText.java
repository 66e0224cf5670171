package org.undersigned.app.newsletter.sending;

import org.undersigned.app.words.WrittenLanguage;

/**
 * What a newsletter says in one language.
 *
 * @param body plain text with a little Markdown: {@link MailMarkdown}
 */
public record IssueText(WrittenLanguage language, String subject, String body) {
    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 50_000;
}
