package org.undersigned.app.drafting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublisher;
import org.undersigned.app.statements.StatementState;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.NotFound;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** Drafts, from what was brought in to the text that is opened for signing. */
@Component
public class Drafts {
    private static final int FIRST = 1;

    private final DraftStore store;
    private final Statements statements;
    private final StatementPublisher publisher;
    private final Clock clock;

    Drafts(DraftStore store, Statements statements, StatementPublisher publisher, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Keeps what the importer recognised as a new draft, and gives its address. */
    @Transactional
    public Slug create(ImportOutcome.Imported imported, UUID by) {
        ImportedDraft draft = new ImportedDraft(asSigned(imported));
        Statement begun = statements.begin(draft.title(), by);
        store.create(draft.as(begun.id()), clock.instant());
        return begun.slug();
    }

    // The signed text of a statement here: its form states its structure, and nothing is guessed.
    private ImportOutcome.Imported asSigned(ImportOutcome.Imported imported) {
        String sha256 = CanonicalText.sha256(imported.source().getBytes(StandardCharsets.UTF_8));
        return statements.knowsText(sha256)
                ? Importer.readSigned(imported.source()).orElse(imported)
                : imported;
    }

    /** False where somebody else has saved the draft since it was read. */
    @Transactional
    public boolean save(Draft draft) {
        Statement statement = statements.held(draft.statement());
        return statement.state() instanceof StatementState.Draft && store.replace(draft, clock.instant());
    }

    public Draft of(StatementId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Freezes the draft's text as revision 1 and opens it for signing; its address follows its title now, for good. */
    @Transactional
    public OpenOutcome open(StatementId id) {
        Statement statement = statements.held(id);
        if (!(statement.state() instanceof StatementState.Draft)) {
            return new OpenOutcome.NotADraft();
        }
        return switch (frozen(of(id))) {
            case FrozenText.Refused refused -> new OpenOutcome.TextRefused();
            case FrozenText.Frozen frozen -> {
                UUID submission = publisher.open(statement, frozen.revision());
                yield new OpenOutcome.Opened(
                        submission,
                        statements.retitle(statement, frozen.revision().text().title()));
            }
        };
    }

    /** The text as it would be signed. */
    FrozenText frozen(Draft draft) {
        return FrozenText.freeze(draft, FIRST, clock.instant());
    }

    /** What keeps the draft from being opened; empty when nothing does. */
    public List<BlockProblem> problems(Draft draft) {
        return frozen(draft) instanceof FrozenText.Refused refused ? refused.problems() : List.of();
    }
}
