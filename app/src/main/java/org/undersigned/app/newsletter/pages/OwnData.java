package org.undersigned.app.newsletter.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Subscriber;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a subscriber, as a file for them and for programs (JSON; field names are English). */
@Component
class OwnData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Offers offers;

    OwnData(Offers offers) {
        this.offers = offers;
    }

    String of(Subscriber subscriber) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("email", subscriber.email().value());
        kept.put("language", subscriber.language());
        kept.put("frequency", subscriber.frequency().name());
        kept.put("asked", subscriber.askedAt().toString());
        subscriber.confirmedAt().ifPresent(moment -> kept.put("confirmed", moment.toString()));
        kept.put("mailCameBack", subscriber.bounced());
        Offer offer = offers.with("", subscriber.choices());
        kept.put("choices", choices(subscriber.choices(), offer));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept);
    }

    private static List<Map<String, String>> choices(Set<Choice> choices, Offer offer) {
        return choices.stream()
                .map(choice ->
                        Map.of("id", choice.code(), "name", offer.name(choice).orElse("")))
                .toList();
    }
}
