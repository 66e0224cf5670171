package org.undersigned.app.telling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.sending.IssueText;
import org.undersigned.app.newsletter.sending.News;
import org.undersigned.app.newsletter.sending.Part;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/**
 * Tells readers who chose a demand, its statement, a topic of that, or everything; of an obligation, those who chose a
 * demand or a statement that cites it, a topic of that, or everything.
 */
@Component
class ReaderNews {
    private final ToldSubjects subjects;
    private final ChangeTexts texts;
    private final News news;

    ReaderNews(ToldSubjects subjects, ChangeTexts texts, News news) {
        this.subjects = subjects;
        this.texts = texts;
        this.news = news;
    }

    void tellAtOnce(Change change) {
        news.tellAtOnce(
                audience(change),
                Words.languages().stream()
                        .map(language -> atOnce(change, language))
                        .toList());
    }

    private IssueText atOnce(Change change, WrittenLanguage language) {
        Told told = texts.of(List.of(change), language);
        return new IssueText(language, told.subject(), told.markdown());
    }

    void tellWeek(List<List<Change>> bySubject) {
        String what = ChangeTexts.kind(bySubject);
        List<IssueText> introductions = Words.languages().stream()
                .map(language -> new IssueText(
                        language,
                        Words.of(language).say("telling.week.subject", "what", what),
                        Words.of(language).say("telling.week.introduction", "what", what)))
                .toList();
        news.tellWeekly(introductions, bySubject.stream().map(this::part).toList());
    }

    private Part part(List<Change> changes) {
        return new Part(
                audience(changes.getLast()),
                new Part.Texts(Words.languages().stream()
                        .map(language -> new Part.Text(
                                language, texts.of(changes, language).markdownAsPart()))
                        .toList()));
    }

    private List<Choice> audience(Change change) {
        return subjects.concerned(change.subject()).choices();
    }
}
