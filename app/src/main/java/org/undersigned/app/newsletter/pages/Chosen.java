package org.undersigned.app.newsletter.pages;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.web.Form;

/** What a form's ticks say. */
final class Chosen {
    private static final int MOST = 200;

    private Chosen() {}

    static Set<Choice> parse(Collection<String> ticks) {
        return ticks.stream()
                .limit(MOST)
                .flatMap(tick -> Choice.parse(tick).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param before where the form does not say */
    static Frequency frequency(Form form, Frequency before) {
        return Frequency.of(form.value("frequency")).orElse(before);
    }

    static Set<Choice> offered(Set<Choice> choices, Offer offer) {
        return choices.stream().filter(offer::has).collect(Collectors.toUnmodifiableSet());
    }
}
