package org.undersigned.app.statements;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.web.NotFound;

/** Statements and their frozen texts. {@link StatementPublisher} moves them on. */
@Component
public class Statements {
    private final StatementStore statements;
    private final RevisionStore revisions;
    private final Clock clock;
    private final SecureRandom random;

    Statements(StatementStore statements, RevisionStore revisions, Clock clock, SecureRandom random) {
        this.statements = statements;
        this.revisions = revisions;
        this.clock = clock;
        this.random = random;
    }

    /** A new statement in its first state; its address is made from the title. */
    @Transactional
    public Statement begin(String title, UUID by) {
        Statement begun = new Statement(
                StatementId.random(random),
                statements.freeSlug(Slug.fromTitle(title)),
                new StatementState.Draft(),
                false,
                clock.instant());
        statements.create(begun, by);
        return begun;
    }

    /** Gives a statement the address that its title asks for, where it has another; returns what it has then. */
    @Transactional
    public Slug retitle(Statement statement, String title) {
        Slug wished = Slug.fromTitle(title);
        if (statement.slug().value().startsWith(wished.value())) {
            return statement.slug();
        }
        Slug slug = statements.freeSlug(wished);
        statements.setSlug(statement.id(), slug);
        return slug;
    }

    /** The statement, which no other transaction can move on until the caller's ends. */
    public Statement held(StatementId id) {
        return statements.lock(id).orElseThrow(NotFound::new);
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

    /** Whether a text with this digest was opened for signing here. */
    public boolean knowsText(String sha256) {
        return revisions.holds(sha256);
    }

    /** The titles of texts that were opened for signing, by their digests. */
    public Map<String, String> titles(Collection<String> sha256) {
        return revisions.titles(sha256);
    }

    public Optional<Revision> latestRevision(StatementId id) {
        return revisions.latest(id);
    }

    /** Every text that was opened for signing, the first one first. */
    public List<Revision> revisions(StatementId id) {
        return revisions.all(id);
    }

    /** The text that the public sees: the newest one that was published. */
    public Optional<Revision> publishedRevision(StatementId id) {
        return revisions.latestPublished(id);
    }

    /** Statements of which some text, opened for signing or public, has a source with this in its address. */
    public List<StatementId> withSource(String part) {
        return revisions.withSource(part);
    }

    /** When a revision was made public, if it was. */
    public Optional<Instant> publishedAt(Revision revision) {
        return revisions.publishedAt(revision.statement(), revision.number());
    }

    /** The texts in other languages that signatures of a revision cover. */
    public List<Translation> alsoSigned(StatementId id, int revision) {
        return revisions.alsoSigned(id, revision);
    }

    /** The ledger submissions of a revision and of its publication, for the proof. */
    public Optional<UUID> submission(Revision revision) {
        return revisions.submissionOf(revision.statement(), revision.number());
    }

    /** The same of a further text that the revision's signatures cover. */
    public Optional<UUID> submission(Revision revision, Translation also) {
        return revisions.submissionOf(revision.statement(), revision.number(), also.language());
    }

    public Optional<UUID> publicationSubmission(Revision revision) {
        return revisions.submissionOfPublication(revision.statement(), revision.number());
    }

    /** Whether the draft may be changed, which stays so until the caller's transaction ends. */
    public boolean isBeingWritten(StatementId id) {
        return statements.share(id).orElseThrow(NotFound::new).isBeingWritten();
    }

    /** The state, which stays as it is until the caller's transaction ends. */
    public StatementState stateHeld(StatementId id) {
        return statements.share(id).orElseThrow(NotFound::new).state();
    }

    /** The states, which stay as they are until the caller's transaction ends. */
    public Map<StatementId, StatementState> statesHeld(Collection<StatementId> ids) {
        return statements.shareAll(ids);
    }
}
