package org.undersigned.app.translating;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.Statements;

/** Gathers what the pages of translating show. */
@Component
class TranslationViews {
    private final Translations translations;
    private final Statements statements;

    TranslationViews(Translations translations, Statements statements) {
        this.translations = translations;
        this.statements = statements;
    }

    List<TranslationView> all(Statement statement) {
        return translations.of(statement.id()).stream()
                .map(translated -> view(statement, translated, List.of()))
                .toList();
    }

    Optional<TranslationView> of(Statement statement, String language, List<TranslationClash> clashes) {
        return translations.of(statement.id(), language).map(translated -> view(statement, translated, clashes));
    }

    private TranslationView view(Statement statement, TranslatedDraft translated, List<TranslationClash> clashes) {
        Optional<Revision> latest = statements.latestRevision(statement.id());
        String language = translated.language().tag();
        return new TranslationView(
                statement.slug().value(),
                translated,
                statement.isBeingWritten(),
                latest.stream()
                        .flatMap(revision -> revision.alsoSigned().stream())
                        .anyMatch(also -> also.language().equals(language)),
                latest.flatMap(revision -> translations.released(revision).stream()
                        .filter(released -> released.translation().language().equals(language))
                        .findFirst()),
                latest.isPresent() && translations.isOfTheOpenedText(statement.id()),
                translated.problems(),
                clashes);
    }
}
