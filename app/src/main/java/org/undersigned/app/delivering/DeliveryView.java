package org.undersigned.app.delivering;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.undersigned.app.publishing.Delivered;
import org.undersigned.app.publishing.PublicStatement;

/**
 * What the page of a statement's deliveries shows.
 *
 * @param delivered addressees that it was delivered to, or is on its way to
 * @param isLocal whether mail stays on this machine
 * @param answers where answers file themselves; empty where this site takes no mail
 */
public record DeliveryView(
        PublicStatement statement,
        List<Delivery> deliveries,
        Set<String> delivered,
        boolean isLocal,
        Optional<String> answers) {
    public DeliveryView {
        deliveries = List.copyOf(deliveries);
        delivered = Set.copyOf(delivered);
    }

    public String desk() {
        return "/desk/statements/" + statement.slug();
    }

    public String path() {
        return desk() + "/delivery";
    }

    public List<String> addressees() {
        return statement.revision().addressees();
    }

    public static String named(Delivered.Way way) {
        return switch (way) {
            case MAIL -> say("delivering.way.mail");
            case HAND -> say("delivering.way.hand");
            case POST -> say("delivering.way.post");
            case PORTAL -> say("delivering.way.portal");
        };
    }

    /** Those that a coordinator records by hand. */
    public static List<Delivered.Way> otherWays() {
        return List.of(Delivered.Way.HAND, Delivered.Way.POST, Delivered.Way.PORTAL);
    }
}
