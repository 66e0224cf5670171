package org.undersigned.app.related;

import java.util.List;
import org.undersigned.app.newsletter.SharedTopics;
import org.undersigned.app.searching.IndexedStatements.Shared;

/**
 * How near two statements are, and why (ADR 0031).
 *
 * @param value from 0 to 1; the same from either side
 * @param organisations how many signed both
 * @param addressee whether both are put to the same
 * @param similar whether their texts are alike
 * @param topics names of those that both have
 */
record Nearness(double value, int organisations, boolean addressee, boolean similar, List<String> topics) {
    private static final double OF_TEXT = 0.5;
    private static final double OF_ORGANISATIONS = 0.25;
    private static final double OF_ADDRESSEE = 0.15;
    private static final double OF_TOPICS = 0.1;
    private static final double SIMILAR = 0.2;
    private static final double NEAR = 0.05;

    Nearness {
        topics = List.copyOf(topics);
    }

    /** @param text how alike the texts are: the cosine of the angle between their telling words */
    static Nearness of(double text, Shared common, SharedTopics topics) {
        double value = OF_TEXT * text
                + OF_ORGANISATIONS * common.ofOrganisations()
                + (common.addressee() ? OF_ADDRESSEE : 0)
                + OF_TOPICS * topics.part();
        return new Nearness(value, common.organisations(), common.addressee(), text >= SIMILAR, topics.names());
    }

    /** Whether it is worth telling, and there is a reason to tell. */
    boolean isNear() {
        return value >= NEAR && (organisations > 0 || addressee || similar || !topics.isEmpty());
    }
}
