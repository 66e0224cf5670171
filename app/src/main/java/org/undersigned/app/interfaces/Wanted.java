package org.undersigned.app.interfaces;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.PublishedTexts.Published;
import org.undersigned.app.signatories.Signature;

/**
 * Which statements are asked for. An empty field asks for all.
 *
 * @param state published or closed
 * @param year of the publication, in UTC
 * @param addressee, organisation a whole name as it is shown; capitals do not matter
 * @param language in which it can be read, signed or translated
 */
record Wanted(String state, String year, String addressee, String organisation, String language) {
    static final String PUBLISHED = "published";
    static final String CLOSED = "closed";

    static Wanted read(Map<String, String> asked) {
        return new Wanted(
                asked.getOrDefault("state", ""),
                asked.getOrDefault("year", ""),
                folded(asked.getOrDefault("addressee", "")),
                folded(asked.getOrDefault("organisation", "")),
                asked.getOrDefault("language", ""));
    }

    /** What is wrong with it; empty where nothing is. */
    String problem() {
        if (!List.of("", PUBLISHED, CLOSED).contains(state)) {
            return say("interfaces.api.state");
        }
        if (!year.matches("|\\d{4}")) {
            return say("interfaces.api.year");
        }
        return language.matches("|[a-z]{2,3}") ? "" : say("interfaces.api.language");
    }

    /** @param stands published or closed */
    boolean has(Published published, String stands) {
        PublicStatement statement = published.statement();
        return (state.isEmpty() || state.equals(stands))
                && (year.isEmpty()
                        || year.equals(String.valueOf(statement.publishedOn().getYear())))
                && (addressee.isEmpty()
                        || statement.revision().addressees().stream()
                                .anyMatch(name -> folded(name).equals(addressee)))
                && (organisation.isEmpty() || statement.signatures().stream().anyMatch(this::isOrganisation))
                && (language.isEmpty() || Languages.of(published).contains(language));
    }

    private boolean isOrganisation(Signature signature) {
        return !signature.isPerson()
                && !signature.isErased()
                && (folded(signature.shownName()).equals(organisation)
                        || folded(signature.signedName()).equals(organisation));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
