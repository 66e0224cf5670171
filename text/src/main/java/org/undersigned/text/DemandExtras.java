package org.undersigned.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to a demand what stands under it: parts, its test, its date or why it has none. */
final class DemandExtras {
    private static final int MOST_PARTS = 26;

    private DemandExtras() {}

    /** Nothing where the demand cannot have it: {@link #refusal} says why. */
    static Optional<Demand> with(Demand demand, BlockRole role, String line) {
        return switch (role) {
            case DEMAND_PART -> part(demand, line);
            case DEMAND_TEST ->
                demand.test().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Demand(demand.text(), demand.parts(), Optional.of(line), demand.due()));
            case DEMAND_DUE -> date(line).flatMap(date -> due(demand, new Due.On(date)));
            case DEMAND_NO_DUE_DATE -> due(demand, new Due.Undated(line));
            default -> throw new IllegalArgumentException("nothing that stands under a demand: " + role);
        };
    }

    private static Optional<Demand> part(Demand demand, String line) {
        if (demand.parts().size() == MOST_PARTS) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(demand.parts());
        parts.add(line);
        return Optional.of(new Demand(demand.text(), parts, demand.test(), demand.due()));
    }

    private static Optional<Demand> due(Demand demand, Due due) {
        return demand.due() instanceof Due.NotStated
                ? Optional.of(new Demand(demand.text(), demand.parts(), demand.test(), due))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String line) {
        try {
            LocalDate date = LocalDate.parse(line);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Notice.Kind refusal(BlockRole role) {
        return switch (role) {
            case DEMAND_PART -> Notice.Kind.TOO_MANY_PARTS;
            case DEMAND_TEST -> Notice.Kind.SECOND_TEST;
            case DEMAND_DUE -> Notice.Kind.BAD_DUE_DATE;
            default -> Notice.Kind.SECOND_DUE_DATE;
        };
    }
}
