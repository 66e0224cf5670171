package org.undersigned.app.web;

import java.util.List;

/**
 * Asks for parts of the site that every page leads to once there is something in them. Answered by features, which tell by
 * {@link SectionsChanged} when their answer is another.
 */
public interface SiteSections {
    /** @param path in the language being spoken */
    record Section(String path, String label) {}

    List<Section> sections();

    /** Of all features, in their order. */
    static List<Section> all(List<SiteSections> features) {
        return features.stream().flatMap(feature -> feature.sections().stream()).toList();
    }
}
