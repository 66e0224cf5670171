package org.undersigned.app.progress;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import org.undersigned.app.inviting.Invited;

/**
 * The invited of a statement as far as a page shows them.
 *
 * @param counts of all
 * @param unconfirmed how many signatures wait for a second person who does not answer
 * @param total how many the place holds on all its pages
 */
public record Listed(Place place, Invited.Counts counts, int unconfirmed, int total, List<Section> sections) {
    /** On one page of a group. */
    static final int PAGE = 200;

    public Listed {
        sections = List.copyOf(sections);
    }

    /** @param total how many there are, whether shown or not */
    public record Section(Group group, int total, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }

        public boolean isWhole() {
            return rows.size() >= total;
        }
    }

    /** Whether there are more than are shown. */
    public boolean isPart() {
        return sections.stream().anyMatch(section -> !section.isWhole());
    }

    public int pages() {
        return pages(total);
    }

    static int pages(int total) {
        return Math.max(1, Math.ceilDiv(total, PAGE));
    }

    /** Which of all are here, in words; empty where all are. */
    public String extent() {
        if (place.group().isEmpty()) {
            return total > Lists.SOME ? say("progress.find.first", "shown", Lists.SOME, "found", total) : "";
        }
        int first = (place.page() - 1) * PAGE + 1;
        int last = Math.min(place.page() * PAGE, total);
        return pages() > 1 ? say("progress.range", "first", first, "last", last, "total", total) : "";
    }

    /** The address of another page of the same group. */
    public String link(String path, int page) {
        return new Place(place.group(), place.words(), page).on(path);
    }
}
