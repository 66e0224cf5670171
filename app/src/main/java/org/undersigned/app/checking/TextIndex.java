package org.undersigned.app.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Publications;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.app.statements.StatementId;

/** All published texts, as what a copy is found by and as what it is compared with. No text is held in memory. */
@Component
public class TextIndex {
    /** Goes up when the way in which the numbers are made changes. */
    static final int WAY = 1;

    private static final int NEVER = -1;

    private final IndexStore store;
    private final Publications publications;
    private final TextsInLanguages texts;
    private final Signatories signatories;

    TextIndex(IndexStore store, Publications publications, TextsInLanguages texts, Signatories signatories) {
        this.texts = texts;
        this.store = store;
        this.publications = publications;
        this.signatories = signatories;
    }

    /** Adds a published revision where it is missing, and what it is found by in other languages anew. */
    @Transactional
    public void index(PublishedRevision.Key key) {
        Optional<PublishedRevision> published = publications.find(key);
        if (published.isEmpty()) {
            return;
        }
        int signatures = signatories.acts(key.statement());
        for (IndexedText text : texts.of(published.get())) {
            store.add(text.key(), WAY)
                    .ifPresent(id -> store.addFingerprints(id, text.original().fingerprints()));
            store.setMarks(text.key(), text.original().marks(), signatures);
        }
    }

    /** Forgets the translations of a statement: they may have been mended, or taken away. */
    @Transactional
    public void forgetTranslations(StatementId statement) {
        store.deleteTranslations(statement);
    }

    @Transactional
    public void deleteOtherWays() {
        store.deleteOtherWays(WAY);
    }

    List<PublishedRevision.Key> revisions(StatementId statement) {
        return publications.all().stream()
                .filter(key -> key.statement().equals(statement))
                .toList();
    }

    /** What is not indexed yet, and what got signatures since. */
    List<PublishedRevision.Key> stale() {
        Map<PublishedRevision.Key, Integer> known = store.all(WAY).stream()
                .collect(Collectors.toMap(indexed -> indexed.key().revision(), IndexStore.Indexed::signatures));
        return publications.all().stream()
                .filter(key -> known.getOrDefault(key, NEVER) != signatories.acts(key.statement()))
                .toList();
    }

    /** Published revisions that cannot be found yet. */
    List<PublishedRevision.Key> missing() {
        Set<PublishedRevision.Key> known =
                store.all(WAY).stream().map(indexed -> indexed.key().revision()).collect(Collectors.toSet());
        return publications.all().stream().filter(key -> !known.contains(key)).toList();
    }

    /** Empty where it is not public any more. */
    Optional<IndexedText> text(TextKey key) {
        return publications.find(key.revision()).flatMap(revision -> texts.in(key.language(), revision));
    }
}
