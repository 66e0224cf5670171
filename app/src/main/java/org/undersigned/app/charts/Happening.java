package org.undersigned.app.charts;

import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.app.standing.DemandState.Glance;

/**
 * One thing on a timeline.
 *
 * @param demand number of the demand that it concerns
 * @param words what happened; empty where the kind says all
 * @param language of the words
 * @param glance what a finding claims, as a mark shows it
 * @param counts false of a finding that is disputed or withdrawn
 * @param link where more is said of it
 */
public record Happening(
        LocalDate on,
        Kind kind,
        Optional<Integer> demand,
        String words,
        String language,
        Optional<Glance> glance,
        boolean counts,
        Optional<String> link) {
    /** In the order in which those of one day are told. */
    public enum Kind {
        GROUND,
        PUBLICATION,
        DUE,
        FINDING
    }
}
