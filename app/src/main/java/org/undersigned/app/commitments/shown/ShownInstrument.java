package org.undersigned.app.commitments.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.standing.ObligationState.Glance;
import org.undersigned.text.Due;
import org.undersigned.verify.ObligationRecord;

/** An instrument as its page shows it. */
public record ShownInstrument(Instrument instrument, List<ShownObligation> obligations) {
    public ShownInstrument {
        obligations = List.copyOf(obligations);
    }

    /** What happened in one year, or is to happen. */
    public record Year(int year, List<Happening> happenings) {
        public Year {
            happenings = List.copyOf(happenings);
        }
    }

    /** How many obligations stand so; states that none has are left out. */
    public Map<Glance, Integer> counts() {
        Map<Glance, Integer> counts = new EnumMap<>(Glance.class);
        obligations.forEach(one -> counts.merge(one.now().state().glance(), 1, Integer::sum));
        return counts;
    }

    public int findings() {
        return obligations.stream()
                .flatMap(ShownObligation::all)
                .mapToInt(one -> one.publicFindings().size())
                .sum();
    }

    /** From its signing over due days to findings, by year. */
    public List<Year> timeline() {
        List<Happening> all = new ArrayList<>();
        all.add(Happening.whole(instrument.terms().dated(), Happening.Kind.SIGNED));
        instrument.terms().inForce().ifPresent(on -> all.add(Happening.whole(on, Happening.Kind.IN_FORCE)));
        instrument.terms().until().ifPresent(on -> all.add(Happening.whole(on, Happening.Kind.OVER)));
        for (ShownObligation one : obligations) {
            days(one.now(), all);
            one.all().forEach(each -> findings(each, !each.equals(one.now()), all));
        }
        all.sort(Happening.IN_ORDER);
        List<Year> years = new ArrayList<>();
        for (int from = 0, to = 0; from < all.size(); from = to) {
            int year = all.get(from).on().getYear();
            while (to < all.size() && all.get(to).on().getYear() == year) {
                to++;
            }
            years.add(new Year(year, all.subList(from, to)));
        }
        return years;
    }

    private static void days(FollowedObligation one, List<Happening> all) {
        ObligationRecord record = one.obligation().record();
        if (record.due() instanceof Due.On(LocalDate due)) {
            all.add(new Happening(due, Happening.Kind.DUE, Optional.of(one), Optional.empty(), false));
        }
        record.until()
                .ifPresent(on ->
                        all.add(new Happening(on, Happening.Kind.ENDS, Optional.of(one), Optional.empty(), false)));
    }

    private static void findings(FollowedObligation one, boolean isReplaced, List<Happening> all) {
        for (Finding finding : one.publicFindings()) {
            all.add(new Happening(
                    finding.claim().happenedOn(),
                    Happening.Kind.FOUND,
                    Optional.of(one),
                    Optional.of(finding),
                    isReplaced));
        }
    }
}
