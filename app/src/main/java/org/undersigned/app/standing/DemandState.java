package org.undersigned.app.standing;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/**
 * Three answers that are kept apart: what the addressee says, what the evidence shows, and whether it is on time
 * (docs/spec/finding.md, "What follows from findings").
 *
 * @param saysSince the day of the finding that says so
 * @param showsSince the day of the finding that shows so
 */
public record DemandState(
        Says says, Optional<LocalDate> saysSince, Shows shows, Optional<LocalDate> showsSince, Timing timing) {
    /** The one word that stands for it at a glance, with a shape and a colour of its own. */
    public enum Glance {
        MET,
        PARTLY,
        UNDER_WAY,
        REVERSED,
        OVERDUE,
        REFUSED,
        OPEN;

        /** As style sheets and documents name it. */
        public String code() {
            return FindingRecord.word(this);
        }

        public String label() {
            return say("standing.glance", "glance", name());
        }
    }

    /** What is shown comes before what is said, and being late before what is merely under way. */
    public Glance glance() {
        return switch (shows) {
            case MET -> Glance.MET;
            case REVERSED -> Glance.REVERSED;
            case PARTLY_MET -> timing.isOverdue() ? Glance.OVERDUE : Glance.PARTLY;
            case UNDER_WAY -> timing.isOverdue() ? Glance.OVERDUE : Glance.UNDER_WAY;
            case NOTHING_YET ->
                timing.isOverdue() ? Glance.OVERDUE : says == Says.REFUSED ? Glance.REFUSED : Glance.OPEN;
        };
    }

    /** What is known: what the addressee says and what the evidence shows, each with its day; whether it is on time. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        saysSince.ifPresent(on -> words.add(say("standing.says.since", "says", says.name(), "date", on)));
        showsSince.ifPresent(on -> words.add(say("standing.shows.since", "shows", shows.name(), "date", on)));
        onTime().ifPresent(words::add);
        return words;
    }

    // In words that stay true until the day that they name has passed.
    private Optional<String> onTime() {
        return switch (timing) {
            case Timing.NoDate(Optional<String> reason) -> Optional.empty();
            case Timing.DueOn(LocalDate date, long days) -> Optional.of(say("standing.time.due", "date", date));
            case Timing.Overdue(LocalDate date, long days) -> Optional.of(say("standing.time.overdue", "date", date));
            case Timing.MetInTime(LocalDate date, LocalDate on) -> Optional.of(say("standing.time.met", "date", date));
            case Timing.MetLate(LocalDate date, LocalDate on) -> Optional.of(say("standing.time.late", "date", date));
        };
    }
}
