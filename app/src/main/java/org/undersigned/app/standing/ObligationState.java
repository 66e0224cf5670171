package org.undersigned.app.standing;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Kept;

/**
 * How an obligation stands: what the evidence shows, and whether it is on time (docs/spec/finding.md, "What follows from
 * findings").
 *
 * @param kept the last claim; none while nothing is known
 * @param since the day of the finding that claims so
 */
public record ObligationState(Optional<Kept> kept, Optional<LocalDate> since, Timing timing) {
    /** The one word that stands for it at a glance, with a shape and a colour of its own. */
    public enum Glance {
        KEPT,
        BREACHED,
        OVERDUE,
        DISPUTED,
        UNCLEAR,
        OPEN;

        /** As style sheets and documents name it. */
        public String code() {
            return FindingRecord.word(this);
        }

        public String label() {
            return say("commitments.glance", "glance", name());
        }

        public static Glance of(Kept kept) {
            return switch (kept) {
                case KEPT -> KEPT;
                case BREACHED -> BREACHED;
                case DISPUTED -> DISPUTED;
                case UNCLEAR -> UNCLEAR;
            };
        }
    }

    /** What is shown comes first; being late comes before what nobody knows. */
    public Glance glance() {
        return kept.filter(claim -> claim != Kept.UNCLEAR || !timing.isOverdue())
                .map(Glance::of)
                .orElse(timing.isOverdue() ? Glance.OVERDUE : Glance.OPEN);
    }

    /** What is known, with its day; whether it is on time, in words that stay true until that day has passed. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        kept.ifPresent(
                claim -> words.add(say("commitments.kept.since", "kept", claim.name(), "date", since.orElseThrow())));
        onTime().ifPresent(words::add);
        return words;
    }

    private Optional<String> onTime() {
        return switch (timing) {
            case Timing.NoDate(Optional<String> reason) -> Optional.empty();
            case Timing.DueOn(LocalDate date, long days) -> Optional.of(say("standing.time.due", "date", date));
            case Timing.Overdue(LocalDate date, long days) -> Optional.of(say("standing.time.overdue", "date", date));
            case Timing.MetInTime(LocalDate date, LocalDate on) ->
                Optional.of(say("commitments.time.kept", "date", date));
            case Timing.MetLate(LocalDate date, LocalDate on) ->
                Optional.of(say("commitments.time.late", "date", date));
        };
    }
}
