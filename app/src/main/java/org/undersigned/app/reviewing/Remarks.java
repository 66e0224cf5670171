package org.undersigned.app.reviewing;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.drafting.OpeningConcern;
import org.undersigned.app.drafting.Warning;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.writing.Writing;

/** Comments and suggestions on a draft, and what is decided on them. */
@Component
@Order(2)
public class Remarks implements OpeningConcern {
    private static final int LONGEST = 10_000;
    private static final int MOST_OF_ONE_LINK = 1000;

    private final RemarkStore store;
    private final Statements statements;
    private final Drafts drafts;
    private final Writing writing;
    private final Clock clock;

    Remarks(RemarkStore store, Statements statements, Drafts drafts, Writing writing, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.drafts = drafts;
        this.writing = writing;
        this.clock = clock;
    }

    /** In the order in which they were made. */
    public List<Remark> of(StatementId statement) {
        return store.all(statement);
    }

    /** A member's remark. False where it says nothing, or there is no such block any more. */
    @Transactional
    public boolean add(StatementId statement, UUID block, Remark.Kind kind, String text, UUID member) {
        Optional<Remark> remark = remark(statement, block, kind, text, Optional.empty());
        remark.ifPresent(made -> store.add(statement, made, member));
        return remark.isPresent();
    }

    /** An invited organisation's remark. */
    @Transactional
    public boolean add(Reviewer reviewer, UUID block, Remark.Kind kind, String text) {
        if (store.countOf(reviewer.id()) >= MOST_OF_ONE_LINK) {
            return false;
        }
        Optional<Remark> remark = remark(reviewer.statement(), block, kind, text, Optional.of(reviewer.id()));
        remark.ifPresent(made -> store.add(reviewer.statement(), made, null));
        return remark.isPresent();
    }

    private Optional<Remark> remark(
            StatementId statement, UUID block, Remark.Kind kind, String typed, Optional<UUID> link) {
        String text =
                kind == Remark.Kind.SUGGESTION ? typed.replaceAll("\\s+", " ").strip() : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST || !isDraft(statement)) {
            return Optional.empty();
        }
        return text(drafts.of(statement), block)
                .filter(found -> kind == Remark.Kind.COMMENT || !found.equals(text))
                .map(found -> new Remark(
                        UUID.randomUUID(), block, kind, text, found, "", link, clock.instant(), Remark.State.OPEN, ""));
    }

    private boolean isDraft(StatementId statement) {
        return statements.isBeingWritten(statement);
    }

    private static Optional<String> text(Draft draft, UUID block) {
        return draft.blocks().stream()
                .filter(known -> known.id().equals(block))
                .map(Draft.Block::text)
                .findFirst();
    }

    /**
     * Puts a suggested wording into the draft.
     *
     * @param seen what the block said on the page of the one who accepts
     */
    @Transactional
    public AcceptOutcome accept(StatementId statement, UUID id, String seen, UUID by) {
        boolean draft = statements.held(statement).isBeingWritten();
        Optional<Remark> remark =
                store.find(statement, id).filter(Remark::isOpen).filter(Remark::isSuggestion);
        if (!draft || remark.isEmpty()) {
            return new AcceptOutcome.NothingToAccept();
        }
        Optional<String> now = text(drafts.of(statement), remark.get().block());
        if (now.isPresent() && !now.get().equals(seen)) {
            return new AcceptOutcome.ChangedSince();
        }
        boolean done = now.isPresent()
                && store.decide(id, Remark.State.ACCEPTED, "", by, clock.instant())
                && writing.replaceText(
                        statement, remark.get().block(), remark.get().content(), by);
        return done ? new AcceptOutcome.Accepted() : new AcceptOutcome.NothingToAccept();
    }

    /** Answers a suggestion with no, or a comment with done; with a sentence to it, if there is one. */
    @Transactional
    public boolean close(StatementId statement, UUID id, String answer, UUID by) {
        return store.find(statement, id)
                .map(remark -> store.decide(
                        id,
                        remark.isSuggestion() ? Remark.State.REJECTED : Remark.State.RESOLVED,
                        answer.strip(),
                        by,
                        clock.instant()))
                .orElse(false);
    }

    @Override
    public List<Warning> warnings(Draft draft) {
        return store.all(draft.statement()).stream()
                .filter(Remark::isOpen)
                .map(remark -> new Warning(
                        text(draft, remark.block()).map(text -> remark.block()),
                        remark.isSuggestion()
                                ? say("reviewing.warning.suggestion", "author", remark.author())
                                : say("reviewing.warning.comment", "author", remark.author())))
                .toList();
    }
}
