package org.undersigned.app.organisations;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;

/**
 * A demand that a published statement puts to its addressees.
 *
 * @param number as the statement counts, from 1
 */
public record PutDemand(int number, String text, Optional<LocalDate> due) {
    static List<PutDemand> of(PublicStatement statement) {
        List<PutDemand> demands = new ArrayList<>();
        for (Block block : statement.revision().text().blocks()) {
            if (block instanceof Block.DemandList list) {
                for (Demand demand : list.demands()) {
                    Optional<LocalDate> due =
                            demand.due() instanceof Due.On on ? Optional.of(on.date()) : Optional.empty();
                    demands.add(new PutDemand(demands.size() + 1, demand.text(), due));
                }
            }
        }
        return demands;
    }

    /** How it stands to its date; empty where it has none. */
    public String standing(LocalDate today) {
        return due.map(date -> date.isBefore(today)
                        ? say("organisations.demand.passed", "date", date)
                        : say("organisations.demand.due", "date", date))
                .orElse("");
    }
}
