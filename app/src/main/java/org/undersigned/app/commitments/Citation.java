package org.undersigned.app.commitments;

import java.util.Optional;
import java.util.UUID;

/**
 * A ground or a demand of a public text cites an obligation.
 *
 * @param said by which a coordinator can take it back; none where the signed source of the ground itself cites
 */
public record Citation(Optional<UUID> said, UUID obligation, Place place) {
    /** Where in the text. */
    public sealed interface Place {}

    /**
     * A block that rests on something.
     *
     * @param number among the grounds of its text, from 1
     */
    public record Ground(int block, int number) implements Place {}

    /** @param number as the text counts, from 1 */
    public record Demand(int number) implements Place {}
}
