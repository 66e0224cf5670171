package org.undersigned.app.related;

import org.undersigned.app.finding.IndexedStatements.Shared;

/**
 * How near two statements are, and why (ADR 0029).
 *
 * @param value from 0 to 1; the same from either side
 * @param organisations how many signed both
 * @param addressee whether both are put to the same
 * @param similar whether their texts are alike
 */
record Nearness(double value, int organisations, boolean addressee, boolean similar) {
    private static final double OF_TEXT = 0.6;
    private static final double OF_ORGANISATIONS = 0.25;
    private static final double OF_ADDRESSEE = 0.15;
    private static final double SIMILAR = 0.2;
    private static final double NEAR = 0.05;

    /** @param text how alike the texts are: the cosine of the angle between their telling words */
    static Nearness of(double text, Shared common) {
        return new Nearness(
                OF_TEXT * text + OF_ORGANISATIONS * common.ofOrganisations() + (common.addressee() ? OF_ADDRESSEE : 0),
                common.organisations(),
                common.addressee(),
                text >= SIMILAR);
    }

    /** Whether it is worth telling, and there is a reason to tell. */
    boolean isNear() {
        return value >= NEAR && (organisations > 0 || addressee || similar);
    }
}
