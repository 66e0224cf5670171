package org.undersigned.app.statements;

import java.time.LocalDate;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/**
 * The words that stand around a statement's text wherever it is shown, in its language: on its page, in its PDF, in its
 * DOCX. The importer has the same words for a demand's test and due date among its cues, so that it can take them off
 * again: whoever changes them here changes them there.
 *
 * @param language the words' own: the site's, where the interface has none in the statement's
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
    public static Labels in(WrittenLanguage language) {
        Words words = Words.of(language);
        return new Labels(
                words.language(),
                words.say("label.met-when"),
                words.say("label.due"),
                words.say("label.no-due-date"),
                words.say("label.joint-statement"),
                words.say("label.to"),
                words.say("label.published"),
                words.say("label.undersigned"),
                words.say("label.name-removed"),
                words.say("label.further-names"),
                words.say("label.digest"),
                words.say("label.page"),
                words.say("label.undrawn"),
                words.say("label.sources"),
                words.say("label.for-decision"));
    }

    /** A date as these words' language writes it. */
    public String written(LocalDate date) {
        return Words.of(language).date(date);
    }
}
