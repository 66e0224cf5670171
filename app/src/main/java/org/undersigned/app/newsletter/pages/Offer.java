package org.undersigned.app.newsletter.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Topic;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.WrittenLanguage;

/**
 * What can be chosen.
 *
 * @param statements the newest, and those that are chosen already
 * @param demandsOf the statement whose single demands are offered too
 */
public record Offer(List<Topic> topics, List<OfferedStatement> statements, Optional<StatementId> demandsOf) {
    private static final int SHORT = 90;

    /**
     * A statement in the language being spoken, where it was signed in that one.
     *
     * @param demands those that are offered one by one; none where they were not asked for
     */
    public record OfferedStatement(
            StatementId id,
            String slug,
            String title,
            WrittenLanguage language,
            boolean hasDemands,
            List<OfferedDemand> demands) {
        public OfferedStatement {
            demands = List.copyOf(demands);
        }

        Optional<OfferedDemand> demand(UUID demand) {
            return demands.stream().filter(one -> one.id().equals(demand)).findFirst();
        }
    }

    /** @param number as the public text counts, from 1 */
    public record OfferedDemand(UUID id, int number, String text) {
        /** Its beginning, for a line of a list. */
        public String shortly() {
            return text.length() <= SHORT ? text : text.substring(0, text.offsetByCodePoints(0, SHORT - 10)) + "…";
        }
    }

    public Offer {
        topics = List.copyOf(topics);
        statements = List.copyOf(statements);
    }

    /** What it is called; empty for what is not offered any more. */
    Optional<String> name(Choice choice) {
        return switch (choice) {
            case Choice.Everything everything -> Optional.empty();
            case Choice.OfTopic chosen ->
                topics.stream()
                        .filter(topic -> topic.id().equals(chosen.topic()))
                        .map(Topic::name)
                        .findFirst();
            case Choice.OfStatement chosen -> statement(chosen.statement()).map(OfferedStatement::title);
            case Choice.OfDemand chosen -> statement(chosen.statement()).map(OfferedStatement::title);
        };
    }

    /** Where the demands that are seen belong; empty for none. */
    public String shownSlug() {
        return demandsOf.flatMap(this::statement).map(OfferedStatement::slug).orElse("");
    }

    /** The number of a demand; empty for one that its statement does not make any more. */
    Optional<Integer> number(Choice.OfDemand choice) {
        return statement(choice.statement())
                .flatMap(statement -> statement.demand(choice.demand()))
                .map(OfferedDemand::number);
    }

    private Optional<OfferedStatement> statement(StatementId id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    /** Whether this can be chosen: nobody else's form names something that is not public. */
    boolean has(Choice choice) {
        return switch (choice) {
            case Choice.Everything everything -> true;
            case Choice.OfTopic chosen -> name(choice).isPresent();
            case Choice.OfStatement chosen -> statement(chosen.statement()).isPresent();
            case Choice.OfDemand chosen -> number(chosen).isPresent();
        };
    }
}
