package org.undersigned.app.standing;

/**
 * An obligation that a ground or a demand of a statement cites.
 *
 * @param label by which the instrument calls it
 * @param instrument its title
 * @param language of both
 * @param path of its section, in the site's own language
 */
public record CitedObligation(String label, String instrument, String language, String path, ObligationState state) {}
