package org.undersigned.app.statements;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.web.NotFound;

/** Statements, their drafts and their frozen texts. {@link StatementPublisher} moves them on. */
@Component
public class Statements {
    private final StatementStore statements;
    private final DraftStore drafts;
    private final RevisionStore revisions;
    private final Clock clock;
    private final SecureRandom random;

    Statements(
            StatementStore statements,
            DraftStore drafts,
            RevisionStore revisions,
            Clock clock,
            SecureRandom random) {
        this.statements = statements;
        this.drafts = drafts;
        this.revisions = revisions;
        this.clock = clock;
        this.random = random;
    }

    /** Keeps what the importer recognised as a new draft, and gives its address. */
    @Transactional
    public Slug create(ImportedDraft imported, UUID by) {
        StatementId id = StatementId.random(random);
        Slug slug = statements.freeSlug(Slug.fromTitle(imported.title()));
        statements.create(id, slug, by, clock.instant());
        drafts.create(imported.as(id), clock.instant());
        return slug;
    }

    /** False where somebody else has saved the draft since it was read. The address follows the title. */
    @Transactional
    public boolean save(Draft draft) {
        Statement statement = statements.lock(draft.statement()).orElseThrow(NotFound::new);
        if (!(statement.state() instanceof StatementState.Draft) || !drafts.replace(draft, clock.instant())) {
            return false;
        }
        Slug wished = Slug.fromTitle(draft.title());
        if (!statement.slug().value().startsWith(wished.value())) {
            statements.setSlug(statement.id(), statements.freeSlug(wished));
        }
        return true;
    }

    public Statement statement(StatementId id) {
        return statements.find(id).orElseThrow(NotFound::new);
    }

    public Statement withSlug(String slug) {
        if (!Slug.isOne(slug)) {
            throw new NotFound();
        }
        return statements.withSlug(new Slug(slug)).orElseThrow(NotFound::new);
    }

    public List<Statement> all() {
        return statements.all();
    }

    /** Public statements, newest first. */
    public List<Statement> published() {
        return statements.published();
    }

    public Draft draft(StatementId id) {
        return drafts.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Revision> latestRevision(StatementId id) {
        return revisions.latest(id);
    }

    /** The ledger submissions of the latest revision and of its publication, for the proof. */
    public Optional<UUID> revisionSubmission(StatementId id) {
        return revisions.submissionOfLatest(id);
    }

    public Optional<UUID> publicationSubmission(StatementId id) {
        return revisions.submissionOfPublication(id);
    }

    /** The state, which stays as it is until the caller's transaction ends. */
    public StatementState stateHeld(StatementId id) {
        return statements.share(id).orElseThrow(NotFound::new).state();
    }
}
