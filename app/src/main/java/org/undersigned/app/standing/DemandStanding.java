package org.undersigned.app.standing;

/**
 * How one demand of a public statement stands.
 *
 * @param number as the public text counts, from 1
 * @param findings how many the public can read about it
 * @param path of its own page
 */
public record DemandStanding(int number, DemandState state, int findings, String path) {}
