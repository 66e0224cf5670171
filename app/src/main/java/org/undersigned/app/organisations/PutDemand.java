package org.undersigned.app.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.standing.DemandStanding;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;

/**
 * A demand that a published statement puts to its addressees.
 *
 * @param number as the statement counts, from 1
 * @param standing how it stands; empty for the moments until that is known
 */
public record PutDemand(int number, String text, Optional<DemandStanding> standing) {
    static List<PutDemand> of(PublicStatement statement) {
        List<PutDemand> demands = new ArrayList<>();
        for (Block block : statement.revision().text().blocks()) {
            if (block instanceof Block.DemandList list) {
                for (Demand demand : list.demands()) {
                    int number = demands.size() + 1;
                    demands.add(new PutDemand(number, demand.text(), standing(statement, number)));
                }
            }
        }
        return demands;
    }

    private static Optional<DemandStanding> standing(PublicStatement statement, int number) {
        return statement.beside().standings().demands().stream()
                .filter(standing -> standing.number() == number)
                .findFirst();
    }
}
