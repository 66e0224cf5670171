package org.undersigned.app.searching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.translating.Translations;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;

/** Reads what a published statement says, and who signed it, from the other features. */
@Component
class StatementReader {
    private final Statements statements;
    private final Translations translations;
    private final Signatories signatories;
    private final Accounts accounts;

    StatementReader(Statements statements, Translations translations, Signatories signatories, Accounts accounts) {
        this.statements = statements;
        this.translations = translations;
        this.signatories = signatories;
        this.accounts = accounts;
    }

    /** Empty where it is not public, or not any more. */
    Optional<IndexedStatement> read(StatementId id) {
        Statement statement = statements.statement(id);
        Optional<State> state = State.of(statement.state());
        return statements
                .publishedRevision(id)
                .flatMap(revision -> state.map(stands -> read(statement, stands, revision)));
    }

    private IndexedStatement read(Statement statement, State state, Revision revision) {
        // Counted before the signatures are read: what comes in between is indexed once more.
        int acts = signatories.acts(statement.id());
        List<Signature> signatures = signatories.standing(statement.id(), revision.sha256());
        Map<UUID, String> shown = new TreeMap<>();
        for (Signature signature : signatures) {
            if (!signature.isErased()) {
                signature.organisation().ifPresent(organisation -> shown.put(organisation, signature.shownName()));
            }
        }
        List<Revision> read = texts(revision);
        Map<UUID, Set<String>> names = new TreeMap<>();
        shown.forEach((organisation, name) ->
                names.computeIfAbsent(organisation, o -> new LinkedHashSet<>()).add(name));
        List<IndexedText> texts = new ArrayList<>();
        for (Revision text : read) {
            Map<UUID, String> called = accounts.namesIn(text.language());
            Set<String> all = new LinkedHashSet<>(shown.values());
            for (UUID organisation : shown.keySet()) {
                Optional.ofNullable(called.get(organisation)).ifPresent(name -> {
                    all.add(name);
                    names.getOrDefault(organisation, Set.of()).add(name);
                });
            }
            texts.add(text(statement, text, texts.isEmpty(), List.copyOf(all)));
        }
        return new IndexedStatement(
                statement.id(),
                revision.number(),
                acts,
                statements.publishedAt(revision).orElseThrow(),
                state,
                signatures.size(),
                names.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))),
                texts);
    }

    // Translations of an earlier text say what does not stand any more: nobody is led there.
    private List<Revision> texts(Revision revision) {
        List<Revision> texts = new ArrayList<>(revision.signedTexts());
        translations.released(revision).stream()
                .filter(released -> released.revision() == revision.number())
                .forEach(released -> texts.add(revision.in(released.translation())));
        return texts;
    }

    private static IndexedText text(Statement statement, Revision text, boolean isFirst, List<String> names) {
        String path = "/statements/" + statement.slug();
        String demands =
                text.text().demands().stream().flatMap(StatementReader::lines).collect(Collectors.joining("\n"));
        String body =
                text.text().blocks().stream().flatMap(StatementReader::lines).collect(Collectors.joining("\n"));
        return new IndexedText(
                text.language(),
                isFirst ? path : path + "/translations/" + text.language(),
                text.text().title(),
                text.addressees(),
                names,
                demands,
                body);
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Quote quote -> Stream.of(quote.text());
            case Block.BulletList list -> list.items().stream();
            case Block.DemandList list -> list.demands().stream().flatMap(StatementReader::lines);
        };
    }

    private static Stream<String> lines(Demand demand) {
        return Stream.concat(Stream.of(demand.text()), demand.parts().stream());
    }
}
