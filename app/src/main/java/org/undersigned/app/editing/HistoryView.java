package org.undersigned.app.editing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.drafting.Snapshot;

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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    public String name(Snapshot.Heading version) {
        return names.getOrDefault(version.by(), "Somebody");
    }

    public String time(Snapshot.Heading version) {
        return written(version.savedAt());
    }

    private static String written(Instant at) {
        return at.atZone(ZoneOffset.UTC).format(TIME) + " UTC";
    }

    public String kind(Snapshot.Heading version) {
        return switch (version.kind()) {
            case BEGUN -> "Begun";
            case SAVED -> "";
            case RESTORED -> "An earlier version, taken again";
            case ACCEPTED -> "With a suggestion that was accepted";
            case ASIDE -> "Set aside: somebody else had saved the same part";
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
                .map(version -> name(version) + ", " + time(version))
                .orElse("");
    }
}
