package org.undersigned.app.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.statements.Translation;
import org.undersigned.app.translating.ReleasedTranslation;
import org.undersigned.app.translating.Translations;
import org.undersigned.text.StatementText;
import org.undersigned.text.comparing.Edition;
import org.undersigned.text.comparing.Original;

/** What a published revision says in each language. */
@Component
class TextsInLanguages {
    private record Other(Translation translation, boolean isSigned) {}

    private final Statements statements;
    private final Translations translations;
    private final Signatories signatories;
    private final Accounts accounts;

    TextsInLanguages(Statements statements, Translations translations, Signatories signatories, Accounts accounts) {
        this.statements = statements;
        this.translations = translations;
        this.signatories = signatories;
        this.accounts = accounts;
    }

    /** The signed text first. */
    List<IndexedText> of(PublishedRevision revision) {
        List<IndexedText> texts = new ArrayList<>(List.of(signed(revision)));
        others(revision).forEach(other -> texts.add(text(revision, other)));
        return texts;
    }

    Optional<IndexedText> in(String language, PublishedRevision revision) {
        return language.equals(TextKey.SIGNED)
                ? Optional.of(signed(revision))
                : others(revision).stream()
                        .filter(other -> other.translation().language().equals(language))
                        .findFirst()
                        .map(other -> text(revision, other));
    }

    private List<Other> others(PublishedRevision revision) {
        List<Other> others = new ArrayList<>();
        for (Translation also : statements.alsoSigned(revision.statement(), revision.number())) {
            others.add(new Other(also, true));
        }
        for (ReleasedTranslation released : translations.released(revision.statement(), revision.number())) {
            boolean known = released.translation().language().equals(revision.language())
                    || others.stream()
                            .anyMatch(other -> other.translation()
                                    .language()
                                    .equals(released.translation().language()));
            if (!known) {
                others.add(new Other(released.translation(), false));
            }
        }
        return others;
    }

    private IndexedText signed(PublishedRevision revision) {
        return new IndexedText(
                TextKey.signed(revision.key()),
                revision,
                revision.path(),
                original(revision, revision.text(), revision.language(), Optional.empty(), Map.of()));
    }

    private IndexedText text(PublishedRevision revision, Other other) {
        String language = other.translation().language();
        return new IndexedText(
                new TextKey(revision.key(), language),
                revision,
                revision.path() + "/translations/" + language,
                original(
                        revision,
                        other.translation().text(),
                        language,
                        Optional.of(new Edition.Translation(revision.language(), other.isSigned())),
                        signatories.namesIn(revision.statement(), accounts.namesIn(language))));
    }

    /** @param names of signatories where they are called otherwise than they signed */
    private Original original(
            PublishedRevision revision,
            StatementText text,
            String language,
            Optional<Edition.Translation> translation,
            Map<UUID, String> names) {
        List<Signature> signed = signatories.standing(revision.statement(), revision.sha256());
        List<String> listed = signed.stream()
                .filter(signature -> !signature.isErased())
                .map(signature -> names.getOrDefault(signature.signatory(), signature.signedName()))
                .toList();
        Edition edition = new Edition(
                language, revision.number(), revision.latest(), Optional.of(revision.publishedOn()), translation);
        return new Original(text, listed, signed.size() - listed.size(), edition);
    }
}
