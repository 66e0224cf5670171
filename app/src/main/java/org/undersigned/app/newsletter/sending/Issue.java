package org.undersigned.app.newsletter.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.words.WrittenLanguage;

/**
 * One newsletter.
 *
 * @param audience whoever chose one of these gets it, and whoever chose everything; everything stands for everybody
 * @param frequency of what the site tells by itself: it goes to those whom this suits; empty for a newsletter
 * @param texts the first one goes to whoever reads none of the languages
 * @param expected how many recipients it had when it was sent; 0 for a draft
 * @param heldUp why nothing can be handed over just now: the mail server is away, or refuses us
 */
public record Issue(
        UUID id,
        IssueState state,
        List<Choice> audience,
        Optional<Frequency> frequency,
        List<IssueText> texts,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<Instant> finishedAt,
        int expected,
        Optional<String> heldUp) {
    public Issue {
        audience = List.copyOf(audience);
        texts = List.copyOf(texts);
    }

    public boolean isDraft() {
        return state == IssueState.DRAFT;
    }

    /** Whether there is a text, and each has a subject and something under it. */
    public boolean isComplete() {
        return !texts.isEmpty()
                && texts.stream()
                        .noneMatch(
                                text -> text.subject().isBlank() || text.body().isBlank());
    }

    /** Whether the job has something to do for it. */
    public boolean isUnderWay() {
        return state == IssueState.SENDING || (state == IssueState.CANCELLED && finishedAt.isEmpty());
    }

    /** What somebody of this language gets; empty where nothing is written yet. */
    public Optional<IssueText> textFor(String language) {
        return texts.stream()
                .filter(text -> text.language().tag().equals(language))
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }

    public Optional<IssueText> textIn(WrittenLanguage language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}
