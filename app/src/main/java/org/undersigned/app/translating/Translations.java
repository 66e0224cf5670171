package org.undersigned.app.translating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.statements.Translation;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.Assembly;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;

/** A statement's text in other languages. */
@Component
public class Translations {
    private final TranslationStore store;
    private final Drafts drafts;
    private final Statements statements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Translations(
            TranslationStore store,
            Drafts drafts,
            Statements statements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.statements = statements;
        this.events = events;
        this.clock = clock;
    }

    /** Every language that was begun, in that order. */
    public List<TranslatedDraft> of(StatementId id) {
        Draft draft = drafts.of(id);
        return store.languages(id).stream().map(begun -> of(draft, begun)).toList();
    }

    public Optional<TranslatedDraft> of(StatementId id, String language) {
        return store.languages(id).stream()
                .filter(begun -> begun.language().equals(language))
                .findFirst()
                .map(begun -> of(drafts.of(id), begun));
    }

    private TranslatedDraft of(Draft draft, TranslationStore.Begun begun) {
        return TranslatedDraft.of(
                draft, begun.language(), begun.signed(), store.parts(draft.statement(), begun.language()));
    }

    /** False for no language, and for that of the text itself. */
    @Transactional
    public boolean begin(StatementId id, String language, UUID by) {
        boolean possible =
                WrittenLanguage.isKnown(language) && !drafts.of(id).language().equals(language);
        if (possible) {
            store.begin(id, language, by, clock.instant());
        }
        return possible;
    }

    /** Says whether signatures are to cover it as well; nothing is changed for a text that is open already. */
    @Transactional
    public void setSigned(StatementId id, String language, boolean signed) {
        if (statements.isBeingWritten(id)) {
            store.setSigned(id, language, signed);
        }
    }

    /** Ends the work on a language; what readers see of it, and what was signed in it, stays. */
    @Transactional
    public void remove(StatementId id, String language) {
        store.remove(id, language);
    }

    /**
     * Saves what was changed.
     *
     * @return what was not saved, because somebody else had changed the same part, or removed it from the text
     */
    @Transactional
    public List<TranslationClash> save(StatementId id, String language, List<WrittenPart> sent, UUID by) {
        TranslationStore.Begun begun = store.hold(id, language).orElseThrow(NotFound::new);
        TranslatedDraft present = of(drafts.of(id), begun);
        List<TranslationClash> clashes = new ArrayList<>();
        for (WrittenPart written : sent) {
            Saving saving = present.part(written.place())
                    .map(part -> Saving.of(part, written))
                    .orElseGet(() -> Saving.ofWhatIsGone(written));
            saving.put().ifPresent(stored -> store.put(id, language, written.place(), stored, by, clock.instant()));
            saving.clash().ifPresent(clashes::add);
        }
        return clashes;
    }

    /** Whether a translation of what is worked on is one of the text that was opened last. */
    public boolean isOfTheOpenedText(StatementId id) {
        Draft draft = drafts.of(id);
        Optional<String> sha256 = Assembly.of(
                        draft.title(),
                        draft.blocks().stream()
                                .map(block -> new DraftBlock(block.role(), block.text()))
                                .toList())
                .text()
                .map(text -> CanonicalText.sha256(CanonicalText.render(text)));
        return sha256.isPresent() && sha256.equals(statements.latestRevision(id).map(Revision::sha256));
    }

    /** Shows a whole translation of the text that was opened last to readers. False where it is none. */
    @Transactional
    public boolean release(StatementId id, String language) {
        Statement statement = statements.held(id);
        Optional<Translation> whole = of(id, language).flatMap(TranslatedDraft::whole);
        Optional<Revision> latest = statements.latestRevision(id);
        if (whole.isEmpty() || latest.isEmpty() || !isOfTheOpenedText(id) || isSigned(latest.get(), language)) {
            return false;
        }
        store.release(id, latest.get().number(), whole.get(), clock.instant());
        events.publishEvent(new TranslationsChanged(statement.id()));
        return true;
    }

    private static boolean isSigned(Revision revision, String language) {
        return revision.signedTexts().stream().anyMatch(text -> text.language().equals(language));
    }

    /** Shows it to nobody any more. */
    @Transactional
    public void takeAway(StatementId id, String language) {
        store.takeAway(id, language);
        events.publishEvent(new TranslationsChanged(id));
    }

    /** Translations of one revision that readers see, whether or not there is a newer one. */
    public List<ReleasedTranslation> released(StatementId id, int revision) {
        return store.released(id, revision).stream()
                .filter(released -> released.revision() == revision)
                .toList();
    }

    /** What may be read in other languages beside a text; those of earlier texts where there is no newer one. */
    public List<ReleasedTranslation> released(Revision beside) {
        return store.released(beside.statement(), beside.number()).stream()
                .filter(released -> !isSigned(beside, released.translation().language()))
                .toList();
    }
}
