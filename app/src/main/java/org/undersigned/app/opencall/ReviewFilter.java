package org.undersigned.app.opencall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which sign-ons the review desk shows. Empty text means any.
 *
 * @param words in a name, a website or a mailbox
 * @param network keyed hash
 * @param minute in which it was asked
 */
public record ReviewFilter(SignOn.State state, String words, String network, String domain, String minute) {
    private static final int LONGEST = 200;

    public ReviewFilter {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    public ReviewFilter(SignOn.State state) {
        this(state, "", "", "", "");
    }

    public ReviewFilter in(SignOn.State other) {
        return new ReviewFilter(other, words, network, domain, minute);
    }

    public ReviewFilter ofNetwork(String other) {
        return new ReviewFilter(state, "", other, "", "");
    }

    public ReviewFilter ofDomain(String other) {
        return new ReviewFilter(state, "", "", other, "");
    }

    public ReviewFilter ofMinute(Instant other) {
        return new ReviewFilter(
                state, "", "", "", other.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    public boolean isNarrow() {
        return !(words + network + domain + minute).isEmpty();
    }

    /** Empty where none, or no moment, was given. */
    public Optional<Instant> from() {
        try {
            return minute.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As an address or a form has it. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("state", state.stored());
        Map.of("q", words, "network", network, "domain", domain, "minute", minute)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        parameters.put(name, value);
                    }
                });
        return parameters;
    }
}
