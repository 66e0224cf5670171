package org.undersigned.app.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.answers.reading.Automatic;
import org.undersigned.app.findings.FindingDraft;
import org.undersigned.app.findings.FindingDrafts;
import org.undersigned.app.statements.Statements;

/** Makes of each message that was read a draft, for a coordinator to make findings of. */
@Component
public class AnswerDrafts {
    private final ContentStore contents;
    private final FindingDrafts drafts;
    private final Statements statements;
    private final CoordinatorsTold coordinators;

    AnswerDrafts(ContentStore contents, FindingDrafts drafts, Statements statements, CoordinatorsTold coordinators) {
        this.contents = contents;
        this.drafts = drafts;
        this.statements = statements;
        this.coordinators = coordinators;
    }

    /**
     * Files what was read of a message. Nothing the second time.
     *
     * @param day on which it was written
     * @param words its first line
     */
    @Transactional
    public void file(MessageStore.Kept message, Answer.Content content, LocalDate day, String words) {
        if (!contents.add(message.id(), content)) {
            return;
        }
        String language = statements
                .publishedRevision(message.statement())
                .map(revision -> revision.language())
                .orElse("en");
        drafts.add(new FindingDraft(
                content.draft(),
                message.statement(),
                Optional.empty(),
                FindingDraft.Origin.ADDRESSEE,
                message.id(),
                content.sender().shown().isEmpty() ? "?" : content.sender().shown(),
                message.receivedAt(),
                new FindingDraft.Content(day, language, words, Optional.empty()),
                Optional.of(message.sha256())));
        // What no person wrote wakes nobody, and so nothing can go round in a circle.
        if (content.automatic() == Automatic.NO) {
            coordinators.tellOfAnswer(message.statement());
        }
    }
}
