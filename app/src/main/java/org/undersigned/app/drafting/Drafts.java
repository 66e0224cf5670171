package org.undersigned.app.drafting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublisher;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.statements.Translation;
import org.undersigned.app.web.NotFound;
import org.undersigned.text.BlockRole;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** Drafts, from what was brought in to the text that is opened for signing. */
@Component
public class Drafts {
    private static final int FIRST = 1;
    private static final String UNKNOWN_LANGUAGE = "und";

    private final DraftStore store;
    private final SnapshotStore snapshots;
    private final Statements statements;
    private final StatementPublisher publisher;
    private final ApplicationEventPublisher events;
    // They ask for drafts themselves: looked up only when needed.
    private final ObjectProvider<OpeningConcern> concerns;
    private final ObjectProvider<SignedTranslations> languages;
    private final Clock clock;

    Drafts(
            DraftStore store,
            SnapshotStore snapshots,
            Statements statements,
            StatementPublisher publisher,
            ApplicationEventPublisher events,
            ObjectProvider<OpeningConcern> concerns,
            ObjectProvider<SignedTranslations> languages,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.statements = statements;
        this.publisher = publisher;
        this.events = events;
        this.concerns = concerns;
        this.languages = languages;
        this.clock = clock;
    }

    /** Keeps what the importer recognised as a new draft, and gives its address. */
    @Transactional
    public Slug create(ImportOutcome.Imported imported, UUID by) {
        ImportedDraft draft = new ImportedDraft(asSigned(imported));
        Statement begun = statements.begin(draft.title(), by);
        return keep(begun, draft.as(begun.id()), by);
    }

    /** A new draft in which nothing stands yet. */
    @Transactional
    public Slug begin(UUID by) {
        Statement begun = statements.begin(ImportedDraft.UNTITLED, by);
        Draft.Block first = Draft.Block.added(UUID.randomUUID(), BlockRole.PARAGRAPH, "");
        return keep(begun, new Draft(begun.id(), "", "", UNKNOWN_LANGUAGE, List.of(), List.of(first), 1), by);
    }

    private Slug keep(Statement begun, Draft draft, UUID by) {
        store.create(draft, clock.instant());
        snapshots.keep(draft.statement(), Snapshot.Content.of(draft), by, Snapshot.Kind.BEGUN, clock.instant());
        return begun.slug();
    }

    // The signed text of a statement here: its form states its structure, and nothing is guessed.
    private ImportOutcome.Imported asSigned(ImportOutcome.Imported imported) {
        String sha256 = CanonicalText.sha256(imported.source().getBytes(StandardCharsets.UTF_8));
        return statements.knowsText(sha256)
                ? Importer.readSigned(imported.source()).orElse(imported)
                : imported;
    }

    /** False where somebody else has saved the draft since it was read, or it is not a draft any more. */
    @Transactional
    public boolean save(Draft draft, UUID by, Snapshot.Kind kind) {
        Statement statement = statements.held(draft.statement());
        if (!statement.isBeingWritten() || !store.replace(draft, clock.instant())) {
            return false;
        }
        snapshots.keep(draft.statement(), Snapshot.Content.of(draft), by, kind, clock.instant());
        return true;
    }

    /** Keeps in the history what somebody wrote and what is not the draft, because another version was saved first. */
    @Transactional
    public void keepAside(Draft draft, UUID by) {
        snapshots.keep(draft.statement(), Snapshot.Content.of(draft), by, Snapshot.Kind.ASIDE, clock.instant());
    }

    /** What the draft was, latest first. */
    public List<Snapshot.Heading> history(StatementId id) {
        return snapshots.all(id);
    }

    public Snapshot snapshot(StatementId id, int number) {
        return snapshots.find(id, number).orElseThrow(NotFound::new);
    }

    public Draft of(StatementId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Freezes the draft's text as the next revision and opens it for signing; of the first one the address follows the
     * title, for good.
     *
     * @param allTheSame although there are warnings
     */
    @Transactional
    public OpenOutcome open(StatementId id, boolean allTheSame) {
        Statement statement = statements.held(id);
        if (!statement.isBeingWritten()) {
            return new OpenOutcome.NotADraft();
        }
        Draft draft = of(id);
        if (!allTheSame && !warnings(draft).isEmpty()) {
            return new OpenOutcome.Warned();
        }
        return switch (frozen(draft)) {
            case FrozenText.Refused refused -> new OpenOutcome.TextRefused();
            case FrozenText.Frozen frozen -> {
                if (statement.revising()) {
                    yield revised(statement, frozen.revision());
                }
                UUID submission = publisher.open(statement, frozen.revision());
                events.publishEvent(new DraftOpened(id));
                yield new OpenOutcome.Opened(
                        submission,
                        statements.retitle(statement, frozen.revision().text().title()));
            }
        };
    }

    // The address stays: it was given out.
    private OpenOutcome revised(Statement statement, Revision revision) {
        Optional<Revision> same = statements.revisions(statement.id()).stream()
                .filter(earlier -> earlier.sha256().equals(revision.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return new OpenOutcome.SameText(same.get().number());
        }
        UUID submission = publisher.revise(statement, revision);
        events.publishEvent(new DraftOpened(statement.id()));
        return new OpenOutcome.Opened(submission, statement.slug());
    }

    /** The text as it would be signed. */
    FrozenText frozen(Draft draft) {
        int number = statements
                .latestRevision(draft.statement())
                .map(latest -> latest.number() + 1)
                .orElse(FIRST);
        return switch (FrozenText.freeze(draft, number, clock.instant())) {
            case FrozenText.Refused refused -> refused;
            case FrozenText.Frozen frozen -> withOtherLanguages(draft, frozen.revision());
        };
    }

    private FrozenText withOtherLanguages(Draft draft, Revision revision) {
        List<Translation> others = new ArrayList<>();
        List<BlockProblem> problems = new ArrayList<>();
        for (SignedTranslations.Answer answer : languages.getObject().of(draft)) {
            switch (answer) {
                case SignedTranslations.Ready ready -> others.add(ready.translation());
                case SignedTranslations.NotReady notReady ->
                    problems.add(new BlockProblem(BlockProblem.WHOLE, notReady.sentence()));
            }
        }
        return problems.isEmpty() ? new FrozenText.Frozen(revision.with(others)) : new FrozenText.Refused(problems);
    }

    /** What keeps the draft from being opened; empty when nothing does. */
    public List<BlockProblem> problems(Draft draft) {
        return frozen(draft) instanceof FrozenText.Refused refused ? refused.problems() : List.of();
    }

    /** What should be looked at before it is opened; it can be opened all the same. */
    public List<Warning> warnings(Draft draft) {
        return concerns.orderedStream()
                .flatMap(concern -> concern.warnings(draft).stream())
                .toList();
    }
}
