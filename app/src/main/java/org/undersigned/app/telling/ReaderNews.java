package org.undersigned.app.telling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.sending.IssueText;
import org.undersigned.app.newsletter.sending.News;
import org.undersigned.app.newsletter.sending.Part;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** Tells readers who chose a demand, its statement, a topic of that, or everything. */
@Component
class ReaderNews {
    private final ChangeTexts texts;
    private final News news;

    ReaderNews(ChangeTexts texts, News news) {
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

    void tellWeek(List<List<Change>> byDemand) {
        List<IssueText> introductions = Words.languages().stream()
                .map(language -> new IssueText(
                        language,
                        Words.of(language).say("telling.week.subject"),
                        Words.of(language).say("telling.week.introduction")))
                .toList();
        news.tellWeekly(introductions, byDemand.stream().map(this::part).toList());
    }

    private Part part(List<Change> changes) {
        return new Part(
                audience(changes.getLast()),
                Words.languages().stream()
                        .map(language -> new Part.Text(
                                language, texts.of(changes, language).markdownAsPart()))
                        .toList());
    }

    private static Choice audience(Change change) {
        return new Choice.OfDemand(change.statement(), change.demand());
    }
}
