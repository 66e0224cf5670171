package org.undersigned.app.standing;

import java.util.UUID;

/**
 * How one demand of a public statement stands.
 *
 * @param id of the demand, the same through all texts
 * @param number as the public text counts, from 1
 * @param findings how many the public can read about it
 * @param path of its own page
 */
public record DemandStanding(UUID id, int number, DemandState state, int findings, String path) {}
