package org.undersigned.app.demands;

import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.statements.Revision;
import org.undersigned.text.Demand;

/**
 * A demand that is followed.
 *
 * @param revision the latest published text that makes it
 * @param number in that text, from 1
 * @param isDropped whether a later published text makes it no more
 */
public record FollowedDemand(UUID id, Revision revision, int number, boolean isDropped) {
    public Subject subject() {
        return Subject.demand(id);
    }

    /** In the text's first language. */
    public Demand demand() {
        return PlacedDemands.of(revision.text()).get(number - 1);
    }

    /** Its words in another signed language, where the text has it. */
    public Optional<Demand> in(String language) {
        return revision.signedTexts().stream()
                .filter(text -> text.language().equals(language))
                .map(text -> PlacedDemands.of(text.text()))
                .filter(demands -> demands.size() >= number)
                .map(demands -> demands.get(number - 1))
                .findFirst();
    }
}
