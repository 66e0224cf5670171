package org.undersigned.app.newsletter;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.app.statements.StatementId;

/** What news are about: what a subscriber chose, and whom a newsletter goes to. */
public sealed interface Choice {
    /** Everything new on the site; as an audience, every subscriber. */
    record Everything() implements Choice {
        @Override
        public String code() {
            return "everything";
        }
    }

    record OfTopic(UUID topic) implements Choice {
        @Override
        public String code() {
            return "topic:" + topic;
        }
    }

    record OfStatement(StatementId statement) implements Choice {
        @Override
        public String code() {
            return "statement:" + statement.value();
        }
    }

    /** @param demand its identity, which it keeps through later texts */
    record OfDemand(StatementId statement, UUID demand) implements Choice {
        @Override
        public String code() {
            return "demand:" + statement.value() + ":" + demand;
        }
    }

    Pattern CODE = Pattern.compile("(topic|statement|demand):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + "(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

    /** As forms and requests name it. */
    String code();

    static Optional<Choice> parse(String code) {
        if (code.equals("everything")) {
            return Optional.of(new Everything());
        }
        Matcher parts = CODE.matcher(code);
        if (!parts.matches() || parts.group(1).equals("demand") != (parts.group(3) != null)) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(parts.group(2));
        return Optional.of(
                switch (parts.group(1)) {
                    case "topic" -> new OfTopic(id);
                    case "statement" -> new OfStatement(new StatementId(id));
                    default -> new OfDemand(new StatementId(id), UUID.fromString(parts.group(3)));
                });
    }

    /** The statement that it is about, where it is about one. */
    static Optional<StatementId> statementOf(Choice choice) {
        return switch (choice) {
            case OfStatement chosen -> Optional.of(chosen.statement());
            case OfDemand chosen -> Optional.of(chosen.statement());
            case OfTopic chosen -> Optional.empty();
            case Everything chosen -> Optional.empty();
        };
    }
}
