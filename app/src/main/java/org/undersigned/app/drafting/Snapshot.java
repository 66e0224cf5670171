package org.undersigned.app.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a draft was at a moment.
 *
 * @param number names it among the snapshots of its statement
 * @param by who saved it
 */
public record Snapshot(int number, UUID by, Kind kind, Instant savedAt, Content content) {
    /** Why it was kept. */
    public enum Kind {
        BEGUN,
        SAVED,
        RESTORED,
        /** With a suggestion that was accepted. */
        ACCEPTED,
        /** A version that lost against another that was saved at the same time: kept here, not the draft. */
        ASIDE
    }

    /** A snapshot without its content, for a list. */
    public record Heading(int number, UUID by, Kind kind, Instant savedAt) {}

    /** The draft without what was brought in, which never changes. */
    public record Content(String title, String language, List<String> addressees, List<Draft.Block> blocks) {
        public Content {
            addressees = List.copyOf(addressees);
            blocks = List.copyOf(blocks);
        }

        static Content of(Draft draft) {
            return new Content(draft.title(), draft.language(), draft.addressees(), draft.blocks());
        }

        /** Whether something of this is not in what came later: a block, or half of the words of one. */
        boolean losesIn(Content later) {
            return shrinks(title, later.title)
                    || addressees.size() > later.addressees.size()
                    || blocks.stream()
                            .anyMatch(block -> later.blocks.stream()
                                    .filter(other -> other.id().equals(block.id()))
                                    .findFirst()
                                    .map(other -> shrinks(block.text(), other.text()))
                                    .orElse(true));
        }

        private static boolean shrinks(String before, String after) {
            return after.length() < before.length() / 2;
        }
    }
}
