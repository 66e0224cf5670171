package org.undersigned.app.interfaces;

import java.util.List;
import java.util.stream.Stream;
import org.undersigned.app.publishing.PublishedTexts.Published;

/** The languages in which a statement can be read. */
final class Languages {
    private Languages() {}

    /** Tags; that of the signed text first. */
    static List<String> of(Published published) {
        return Stream.concat(
                        Stream.of(published.statement().revision().language()),
                        published.languages().stream()
                                .map(text -> text.language().tag()))
                .distinct()
                .toList();
    }
}
