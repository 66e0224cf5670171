package org.undersigned.app.newsletter.pages;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.sending.IssueState;

/** What states, reasons and audiences are called. */
public final class IssueLabels {
    private IssueLabels() {}

    public static String state(IssueState state) {
        return switch (state) {
            case DRAFT -> say("newsletter.state.draft");
            case SENDING -> say("newsletter.state.sending");
            case PAUSED -> say("newsletter.state.paused");
            case CANCELLED -> say("newsletter.state.cancelled");
            case FINISHED -> say("newsletter.state.finished");
        };
    }

    /** @param code as the account has it */
    public static String reason(String code) {
        return switch (code) {
            case "LEFT" -> say("newsletter.reason.left");
            case "BOUNCED" -> say("newsletter.reason.bounced");
            case "BLOCKED" -> say("newsletter.reason.blocked");
            case "CANCELLED" -> say("newsletter.reason.cancelled");
            case "GIVEN_UP" -> say("newsletter.reason.given-up");
            case "NO_MAILBOX" -> say("newsletter.reason.no-mailbox");
            case "NO_HOST" -> say("newsletter.reason.no-host");
            case "SWITCHED_OFF" -> say("newsletter.reason.switched-off");
            case "FULL" -> say("newsletter.reason.full");
            case "UNREACHABLE" -> say("newsletter.reason.unreachable");
            case "REFUSED" -> say("newsletter.reason.refused");
            default -> say("newsletter.reason.unknown");
        };
    }

    /** A subscriber's own choice, as they would say it. */
    public static String chosen(Choice choice, Offer offer) {
        String name = offer.name(choice).orElseGet(() -> say("newsletter.audience.gone"));
        return switch (choice) {
            case Choice.Everything everything -> say("newsletter.choices.everything");
            case Choice.OfTopic chosen -> name;
            case Choice.OfStatement chosen -> name;
            case Choice.OfDemand chosen ->
                offer.number(chosen)
                        .map(number -> say("newsletter.choices.demand-of", "name", name, "number", number))
                        .orElseGet(() -> say("newsletter.audience.gone"));
        };
    }

    public static String audience(List<Choice> audience, Offer offer) {
        return audience.isEmpty()
                ? say("newsletter.audience.everything")
                : audience.stream().map(one -> audience(one, offer)).collect(Collectors.joining(" · "));
    }

    private static String audience(Choice audience, Offer offer) {
        String name = offer.name(audience).orElseGet(() -> say("newsletter.audience.gone"));
        return switch (audience) {
            case Choice.Everything everything -> say("newsletter.audience.everyone");
            case Choice.OfTopic chosen -> say("newsletter.audience.topic", "name", name);
            case Choice.OfStatement chosen -> say("newsletter.audience.statement", "name", name);
            case Choice.OfDemand chosen ->
                offer.number(chosen)
                        .map(number -> say("newsletter.audience.demand", "name", name, "number", number))
                        .orElseGet(() -> say("newsletter.audience.gone"));
        };
    }
}
