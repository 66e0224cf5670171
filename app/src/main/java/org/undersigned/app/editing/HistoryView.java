package org.undersigned.app.editing;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.drafting.Snapshot;
import org.undersigned.app.words.Speech;

/**
 * What a draft was, and how two of its versions differ.
 *
 * @param versions latest first
 * @param from the earlier of the two that are compared; 0 for none
 * @param canRestore whether it is a draft still
 */
public record HistoryView(
        String slug,
        List<Snapshot.Heading> versions,
        Map<UUID, String> names,
        int from,
        int to,
        Optional<VersionDifference> difference,
        boolean canRestore) {
    public String name(Snapshot.Heading version) {
        return names.getOrDefault(version.by(), say("editing.somebody"));
    }

    public String time(Snapshot.Heading version) {
        return Speech.moment(version.savedAt());
    }

    public String kind(Snapshot.Heading version) {
        return switch (version.kind()) {
            case BEGUN -> say("editing.history.begun");
            case SAVED -> "";
            case RESTORED -> say("editing.history.restored");
            case ACCEPTED -> say("editing.history.accepted");
            case ASIDE -> say("editing.history.aside");
        };
    }

    /** The version before one, which it is compared with at a click; 0 where there is none. */
    public int before(Snapshot.Heading version) {
        int at = versions.indexOf(version) + 1;
        return at < versions.size() ? versions.get(at).number() : 0;
    }

    public String described(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> say("editing.history.described", "name", name(version), "time", time(version)))
                .orElse("");
    }
}
