package org.undersigned.app.searching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.searching.SearchIndexStore.Known;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.Publications;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Keeps the index as the statements are. */
@Component
public class SearchIndex {
    /** Goes up when the way in which words are made changes. */
    static final int WAY = 1;

    private final SearchIndexStore store;
    private final StatementReader reader;
    private final Statements statements;
    private final Publications publications;
    private final Signatories signatories;
    private final ApplicationEventPublisher events;

    SearchIndex(
            SearchIndexStore store,
            StatementReader reader,
            Statements statements,
            Publications publications,
            Signatories signatories,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reader = reader;
        this.statements = statements;
        this.publications = publications;
        this.signatories = signatories;
        this.events = events;
    }

    /** Indexes a statement as it is now; forgets one that is not public. */
    @Transactional
    public void index(StatementId id) {
        store.hold(id);
        Optional<IndexedStatement> read = reader.read(id);
        store.remove(id);
        read.ifPresent(statement -> store.add(statement, WAY));
    }

    /** Tells whoever rests on the index that it has changed: once, however many statements were indexed. */
    @Transactional
    public void tellOfChange() {
        events.publishEvent(new IndexChanged());
    }

    /** What is missing, or was indexed before its last change or in another way; and what is not public any more. */
    public Collection<StatementId> stale() {
        Map<StatementId, Known> known = store.known();
        Map<StatementId, Integer> numbers = publications.all().stream()
                .collect(Collectors.toMap(PublishedRevision.Key::statement, PublishedRevision.Key::number, Math::max));
        List<Statement> published = statements.published();
        Set<StatementId> stale = new HashSet<>(known.keySet());
        published.forEach(statement -> stale.remove(statement.id()));
        published.stream()
                .filter(statement ->
                        !present(statement, numbers).equals(Optional.ofNullable(known.get(statement.id()))))
                .forEach(statement -> stale.add(statement.id()));
        return stale;
    }

    private Optional<Known> present(Statement statement, Map<StatementId, Integer> numbers) {
        return State.of(statement.state())
                .map(state -> new Known(
                        WAY, numbers.getOrDefault(statement.id(), 0), signatories.acts(statement.id()), state.code()));
    }
}
