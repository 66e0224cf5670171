package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.PacedTurns;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.opencall.OpenCalls;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Pages;
import org.undersigned.app.words.Speech;

/** Makes the public files out of the other features' rows: all of them at the start, and those of one statement. */
@Component
class SiteRenderer {
    private static final String WHOLE = "site";

    private final Statements statements;
    private final Signatories signatories;
    private final SignatoryLists lists;
    private final OpenCalls calls;
    private final ProofFiles proofs;
    private final BesideStatements beside;
    private final EarlierRevisions earlier;
    private final TranslatedPages translated;
    private final PublishedTexts texts;
    private final PublicFiles files;
    private final StatementFiles statementFiles;
    private final FurtherForms forms;
    private final FurtherFiles further;
    private final List<Beneath> beneath;
    private final SharePictures pictures;
    private final AlsoRead alsoRead;
    private final FixedPages fixed;
    private final Pages pages;
    private final List<JoiningPages> joining;
    private final AtomicBoolean isToBeJoined = new AtomicBoolean();
    private final PacedTurns<String> joinings = new PacedTurns<>(whole -> join(), () -> {});

    SiteRenderer(
            Statements statements,
            Signatories signatories,
            SignatoryLists lists,
            OpenCalls calls,
            ProofFiles proofs,
            BesideStatements beside,
            EarlierRevisions earlier,
            TranslatedPages translated,
            PublishedTexts texts,
            PublicFiles files,
            StatementFiles statementFiles,
            FurtherForms forms,
            FurtherFiles further,
            List<Beneath> beneath,
            SharePictures pictures,
            AlsoRead alsoRead,
            FixedPages fixed,
            Pages pages,
            List<JoiningPages> joining) {
        this.statements = statements;
        this.signatories = signatories;
        this.lists = lists;
        this.calls = calls;
        this.proofs = proofs;
        this.beside = beside;
        this.earlier = earlier;
        this.translated = translated;
        this.texts = texts;
        this.files = files;
        this.statementFiles = statementFiles;
        this.forms = forms;
        this.further = further;
        this.beneath = beneath;
        this.pictures = pictures;
        this.alsoRead = alsoRead;
        this.fixed = fixed;
        this.pages = pages;
        this.joining = joining;
    }

    @EventListener(ApplicationStartedEvent.class)
    void renderAll() {
        fixed.put();
        int rendered = 0;
        for (Statement statement : statements.published()) {
            show(statement.id());
            // The first ones are found soon, and what joins a thousand is not put together a thousand times.
            if (Integer.bitCount(++rendered) == 1) {
                join();
            }
        }
        join();
    }

    /** Its own files; what joins it with others waits for {@link #joinChanged}. */
    void render(StatementId id) {
        if (show(id)) {
            isToBeJoined.set(true);
        }
    }

    /** What is made of all together, where any has changed: once for all that have changed meanwhile. */
    void joinChanged() {
        if (isToBeJoined.getAndSet(false)) {
            joinings.take(WHOLE);
        }
    }

    /** The same now, whether any has changed or not. */
    synchronized void join() {
        List<PublicStatement> shown = new ArrayList<>();
        for (Statement statement : statements.published()) {
            texts.of(statement.id()).map(PublishedTexts.Published::statement).ifPresent(shown::add);
        }
        further.putAll(shown);
        joining.forEach(pages -> pages.put(shown));
    }

    /** False where there is nothing to show. */
    private boolean show(StatementId id) {
        Statement statement = statements.statement(id);
        if (!statement.state().isPublic()) {
            return false;
        }
        Revision revision = statements.publishedRevision(id).orElseThrow();
        // Bundles and pages alike rest on what the ledger has.
        List<Signature> all = signatories.signatures(id);
        List<Signature> made = all.stream()
                .filter(signature -> signature.revisionSha256().equals(revision.sha256()))
                .toList();
        List<Signature> signatures = made.stream().filter(Signature::stands).toList();
        Beside shownBeside = beside.of(revision, all);
        // What the page links to is there before the page is.
        Optional<Proofs.Standing> proven =
                proofs.put("/statements/" + statement.slug().value(), revision, made, shownBeside);
        if (proven.isEmpty()) {
            return false;
        }
        PublicStatement shown = new PublicStatement(
                statement.slug().value(),
                revision,
                statements.publishedAt(revision).orElseThrow(),
                signatures,
                shownBeside,
                proven.get());
        // Pages of organisations are there before a list leads to them.
        joining.forEach(pages -> pages.changed(shown));
        List<TranslatedText> languages = Speech.in(shown.language(), () -> put(shown, calls.takesSignOns(id)));
        texts.put(id, new PublishedTexts.Published(shown, languages));
        return true;
    }

    // Its pages speak the language of its text.
    private List<TranslatedText> put(PublicStatement shown, boolean takesSignOns) {
        StatementFiles.Made printed = statementFiles.put(shown);
        lists.put(shown);
        earlier.put(shown);
        Supplier<List<Beneath.Link>> links = Beneath.all(beneath, shown);
        List<TranslatedText> languages = translated.put(shown, takesSignOns, links);
        further.put(shown, languages);
        Map<String, Object> whole = Map.of(
                "statement",
                shown,
                "forms",
                printed,
                "head",
                forms.head(shown, languages, pictures.put(shown.path(), shown.revision())),
                "takesSignOns",
                takesSignOns,
                "beneath",
                links.get(),
                "translated",
                languages,
                "alsoRead",
                alsoRead.of(shown.revision().statement(), shown.language()));
        files.put(shown.path(), page("publishing/statement", shown.title(), whole));
        translated.removeOthers(shown, languages);
        return languages;
    }

    private PublicFile page(String template, String title, Map<String, ?> content) {
        return PublicFile.html(pages.file(template, title, content));
    }
}
