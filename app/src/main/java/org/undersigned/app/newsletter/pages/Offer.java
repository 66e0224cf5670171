package org.undersigned.app.newsletter.pages;

import java.util.List;
import java.util.Optional;
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

    /** A statement in the language being spoken, where it was signed in that one. */
    public record OfferedStatement(
            StatementId id, String slug, String title, WrittenLanguage language, List<String> demands) {}

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

    /** The beginning of a demand, for a line of a list. */
    public static String shortDemand(OfferedStatement statement, int number) {
        String text = statement.demands().get(number - 1);
        return text.length() <= SHORT ? text : text.substring(0, text.offsetByCodePoints(0, SHORT - 10)) + "…";
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
            case Choice.OfDemand chosen ->
                statement(chosen.statement())
                        .filter(statement ->
                                chosen.number() <= statement.demands().size())
                        .isPresent();
        };
    }
}
