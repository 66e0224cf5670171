package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.RevisionDifference;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.statements.Translation;
import org.undersigned.app.translating.ReleasedTranslation;
import org.undersigned.app.translating.Translations;
import org.undersigned.app.web.Pages;
import org.undersigned.app.words.Speech;
import org.undersigned.text.CanonicalText;

/** Pages of a published text in other languages: those that were signed as well, and translations. */
@Component
class TranslatedPages {
    private final Translations translations;
    private final Statements statements;
    private final Signatories signatories;
    private final Accounts accounts;
    private final StatementFiles forms;
    private final FurtherForms further;
    private final SharePictures pictures;
    private final PublicFiles files;
    private final Pages pages;

    TranslatedPages(
            Translations translations,
            Statements statements,
            Signatories signatories,
            Accounts accounts,
            StatementFiles forms,
            FurtherForms further,
            SharePictures pictures,
            PublicFiles files,
            Pages pages) {
        this.translations = translations;
        this.statements = statements;
        this.signatories = signatories;
        this.accounts = accounts;
        this.forms = forms;
        this.further = further;
        this.pictures = pictures;
        this.files = files;
        this.pages = pages;
    }

    /**
     * Puts the pages there.
     *
     * @param takesSignOns whether anybody may ask to sign
     * @param links asked for in the language of each
     */
    List<TranslatedText> put(PublicStatement shown, boolean takesSignOns, Supplier<List<Beneath.Link>> links) {
        List<TranslatedText> texts = of(shown.revision());
        for (TranslatedText text : texts) {
            // A translation that nobody signs is to be read; who wants to sign is led to the text.
            boolean signs = takesSignOns && text.standing() == TranslatedText.Standing.SIGNED;
            Speech.in(text.language(), () -> put(shown, texts, text, signs, links.get()));
        }
        return texts;
    }

    /** Removes the pages of all other languages: to be called once nothing links to them any more. */
    void removeOthers(PublicStatement shown, List<TranslatedText> texts) {
        files.removeUnder(
                shown.path() + "/translations/",
                path -> texts.stream()
                        .noneMatch(text -> path.startsWith(text.path(shown) + "/") || path.equals(text.path(shown))));
    }

    private List<TranslatedText> of(Revision revision) {
        List<TranslatedText> texts = new ArrayList<>();
        for (Translation also : revision.alsoSigned()) {
            texts.add(new TranslatedText(revision.in(also), TranslatedText.Standing.SIGNED, Optional.empty()));
        }
        List<Revision> all = statements.revisions(revision.statement());
        for (ReleasedTranslation released : translations.released(revision)) {
            Revision original = all.get(released.revision() - 1);
            boolean current = original.number() == revision.number();
            texts.add(new TranslatedText(
                    original.in(released.translation()),
                    current ? TranslatedText.Standing.CURRENT : TranslatedText.Standing.STALE,
                    current ? Optional.empty() : Optional.of(RevisionDifference.between(original, revision))));
        }
        return texts;
    }

    private String put(
            PublicStatement shown,
            List<TranslatedText> texts,
            TranslatedText text,
            boolean takesSignOns,
            List<Beneath.Link> links) {
        Revision revision = text.revision();
        Map<UUID, String> names = names(revision);
        String picture = pictures.put(text.path(shown), revision);
        Map<String, Object> content = Map.of(
                "statement",
                shown,
                "translated",
                text,
                "names",
                names,
                "forms",
                forms(shown, text, names),
                "takesSignOns",
                takesSignOns,
                "beneath",
                links,
                "head",
                further.head(shown, texts, text, picture));
        String title = revision.text().title();
        files.put(text.path(shown), PublicFile.html(pages.file("publishing/translation", title, content)));
        return title;
    }

    // What was signed is printed; a translation is to be read beside it.
    private StatementFiles.Made forms(PublicStatement shown, TranslatedText text, Map<UUID, String> names) {
        if (text.standing() == TranslatedText.Standing.SIGNED) {
            return forms.put(shown, text.revision(), text.path(shown), names);
        }
        files.put(
                text.path(shown) + "/statement.txt",
                PublicFile.text(CanonicalText.render(text.revision().text())));
        return new StatementFiles.Made(false, false);
    }

    /** What signatories are called in the text's language, where they have said so. */
    private Map<UUID, String> names(Revision revision) {
        return signatories.namesIn(revision.statement(), accounts.namesIn(revision.language()));
    }
}
