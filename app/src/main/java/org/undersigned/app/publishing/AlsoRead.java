package org.undersigned.app.publishing;

import java.util.List;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.WrittenLanguage;

/**
 * Asks what else readers of a statement may want to read. Answered by related, which tells of another answer by {@link
 * BesideChanged}.
 */
public interface AlsoRead {
    /**
     * Another published statement.
     *
     * @param path of its page in that language
     * @param signatures how many stand under it
     * @param organisations how many signed both
     * @param topics names of those that coordinators gave to both
     */
    record Item(
            String path,
            WrittenLanguage language,
            String title,
            List<String> addressees,
            int signatures,
            int organisations,
            boolean isToTheSame,
            boolean isSimilar,
            List<String> topics) {
        public Item {
            topics = List.copyOf(topics);
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * A few at most, the nearest first.
     *
     * @param language of the page that shows them: others are shown in it where they can be read in it
     */
    List<Item> of(StatementId statement, WrittenLanguage language);
}
