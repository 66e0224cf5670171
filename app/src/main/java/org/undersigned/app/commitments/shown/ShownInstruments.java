package org.undersigned.app.commitments.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.FollowedObligations;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.commitments.Obligation;

/** Puts together what the page of an instrument shows. */
@Component
class ShownInstruments {
    private final Commitments commitments;
    private final FollowedObligations followed;

    ShownInstruments(Commitments commitments, FollowedObligations followed) {
        this.commitments = commitments;
        this.followed = followed;
    }

    /** Empty for one that the public does not see. */
    Optional<ShownInstrument> of(UUID instrument, Map<UUID, List<CitingStatement>> cites) {
        return commitments.instrument(instrument).filter(Instrument::isPublic).map(one -> of(one, cites));
    }

    /** All that are public, the newest date first. */
    List<ShownInstrument> all(Map<UUID, List<CitingStatement>> cites) {
        return commitments.published().stream().map(one -> of(one, cites)).toList();
    }

    private ShownInstrument of(Instrument instrument, Map<UUID, List<CitingStatement>> cites) {
        List<Obligation> all = commitments.obligations(List.of(instrument.id()));
        Map<UUID, FollowedObligation> known = followed.of(all).stream()
                .collect(Collectors.toMap(one -> one.obligation().id(), Function.identity()));
        List<ShownObligation> shown = new ArrayList<>();
        for (Obligation current : Commitments.current(all)) {
            List<FollowedObligation> chain = chain(current, known);
            shown.add(new ShownObligation(
                    chain.getFirst(),
                    chain.subList(1, chain.size()),
                    chain.stream()
                            .flatMap(one -> cites.getOrDefault(one.obligation().id(), List.of()).stream())
                            .distinct()
                            .toList()));
        }
        return new ShownInstrument(instrument, shown);
    }

    // What it replaced, what that replaced, and so on.
    private static List<FollowedObligation> chain(Obligation current, Map<UUID, FollowedObligation> known) {
        Map<UUID, FollowedObligation> left = new HashMap<>(known);
        List<FollowedObligation> chain = new ArrayList<>();
        Optional<UUID> next = Optional.of(current.id());
        while (next.isPresent() && left.containsKey(next.get())) {
            FollowedObligation one = left.remove(next.get());
            chain.add(one);
            next = one.obligation().correction().map(Obligation.Correction::replaces);
        }
        return chain;
    }
}
