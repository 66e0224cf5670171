package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.opencall.OpenCalls;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publicfiles.SitePages;
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
    private final Statements statements;
    private final Signatories signatories;
    private final SignatoryLists lists;
    private final OpenCalls calls;
    private final ProofBundles bundles;
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
    private final SitePages sitePages;
    private final JoiningPages joining;
    private final Accounts accounts;

    SiteRenderer(
            Statements statements,
            Signatories signatories,
            SignatoryLists lists,
            OpenCalls calls,
            ProofBundles bundles,
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
            SitePages sitePages,
            JoiningPages joining,
            Accounts accounts) {
        this.statements = statements;
        this.signatories = signatories;
        this.lists = lists;
        this.calls = calls;
        this.bundles = bundles;
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
        this.sitePages = sitePages;
        this.joining = joining;
        this.accounts = accounts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void renderAll() {
        fixed.put();
        statements.published().forEach(statement -> render(statement.id()));
        joining.put(renderHome());
    }

    List<PublicStatement> renderHome() {
        List<PublicStatement> shown = new ArrayList<>();
        for (Statement statement : statements.published()) {
            texts.of(statement.id()).map(PublishedTexts.Published::statement).ifPresent(shown::add);
        }
        Map<String, Object> content = Map.of("statements", shown, "isSetUp", accounts.isSetUp());
        further.putAll(shown);
        sitePages.put("/", "publishing/home", () -> say("publishing.home.title"), () -> content);
        return shown;
    }

    void render(StatementId id) {
        Statement statement = statements.statement(id);
        if (!statement.state().isPublic()) {
            return;
        }
        Revision revision = statements.publishedRevision(id).orElseThrow();
        // Bundles and pages alike rest on what the ledger has.
        List<Signature> made = signatories.signatures(id).stream()
                .filter(signature -> signature.revisionSha256().equals(revision.sha256()))
                .toList();
        List<Signature> signatures = made.stream().filter(Signature::stands).toList();
        Beside shownBeside = beside.of(revision, signatures);
        Optional<ProofBundles.Made> bundle = bundles.make(revision, made, shownBeside.errata());
        if (bundle.isEmpty()) {
            return;
        }
        PublicStatement shown = new PublicStatement(
                statement.slug().value(),
                revision,
                statements.publishedAt(revision).orElseThrow(),
                signatures,
                shownBeside,
                bundle.get().standing());
        List<TranslatedText> languages =
                Speech.in(shown.language(), () -> put(shown, bundle.get().file(), calls.takesSignOns(id)));
        texts.put(id, new PublishedTexts.Published(shown, languages));
        joining.put(shown, renderHome());
    }

    // Its pages speak the language of its text.
    private List<TranslatedText> put(PublicStatement shown, PublicFile proof, boolean takesSignOns) {
        // What the page links to is there before the page is.
        StatementFiles.Made printed = statementFiles.put(shown);
        files.put(shown.path() + "/proof.zip", proof);
        lists.put(shown);
        earlier.put(shown);
        List<TranslatedText> languages = translated.put(shown);
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
                beneath.stream().flatMap(part -> part.of(shown).stream()).toList(),
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
