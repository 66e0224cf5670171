package org.undersigned.app.related;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.publishing.AlsoRead;
import org.undersigned.app.searching.IndexedStatements;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.WrittenLanguage;

/** What pages show beside a statement. */
@Component
class RelatedStatements implements AlsoRead {
    private final RelatedStore store;
    private final IndexedStatements index;

    RelatedStatements(RelatedStore store, IndexedStatements index) {
        this.store = store;
        this.index = index;
    }

    @Override
    public List<Item> of(StatementId statement, WrittenLanguage language) {
        return store.shown(statement).stream()
                .flatMap(shown -> index.card(shown.other(), language.tag()).stream()
                        .map(card -> new Item(
                                card.path(),
                                new WrittenLanguage(card.language()),
                                card.title(),
                                card.addressees(),
                                card.signatures(),
                                shown.organisations(),
                                shown.addressee(),
                                shown.similar(),
                                shown.topics())))
                .toList();
    }
}
