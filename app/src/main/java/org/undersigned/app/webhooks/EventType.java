package org.undersigned.app.webhooks;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an endpoint can be told. Codes never change: programs at other places know them. */
public enum EventType {
    STATEMENT_PUBLISHED("statement.published"),
    STATEMENT_REVISED("statement.revised"),
    SIGNATORY_ADDED("signatory.added"),
    SIGNATORY_WITHDRAWN("signatory.withdrawn"),
    TRANSLATION_RELEASED("translation.released"),
    STATEMENT_DELIVERED("statement.delivered"),
    /** Only when a coordinator asks for it. */
    TEST("webhook.test");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String named() {
        return switch (this) {
            case STATEMENT_PUBLISHED -> say("webhooks.event.published");
            case STATEMENT_REVISED -> say("webhooks.event.revised");
            case SIGNATORY_ADDED -> say("webhooks.event.added");
            case SIGNATORY_WITHDRAWN -> say("webhooks.event.withdrawn");
            case TRANSLATION_RELEASED -> say("webhooks.event.translation");
            case STATEMENT_DELIVERED -> say("webhooks.event.delivered");
            case TEST -> say("webhooks.event.test");
        };
    }

    /** Those that a coordinator chooses among. */
    public static List<EventType> choices() {
        return Arrays.stream(values()).filter(type -> type != TEST).toList();
    }

    static Optional<EventType> withCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
