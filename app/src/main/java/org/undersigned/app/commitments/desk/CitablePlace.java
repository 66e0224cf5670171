package org.undersigned.app.commitments.desk;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.Citing;
import org.undersigned.app.statements.Revision;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;

/**
 * A ground or a demand of a text, which can cite.
 *
 * @param code as the form sends it
 * @param words of the text
 */
public record CitablePlace(String code, String label, String words, Citation.Place place) {
    static List<CitablePlace> of(Revision revision) {
        List<CitablePlace> places = new ArrayList<>();
        List<Integer> grounds = Citing.grounds(revision);
        for (int i = 0; i < grounds.size(); i++) {
            int block = grounds.get(i);
            places.add(new CitablePlace(
                    "ground-" + (i + 1),
                    say("commitments.where.ground", "number", i + 1),
                    words(revision.text().blocks().get(block)),
                    new Citation.Ground(block, i + 1)));
        }
        int number = 0;
        for (Block block : revision.text().blocks()) {
            if (block instanceof Block.DemandList list) {
                for (Demand demand : list.demands()) {
                    number++;
                    places.add(new CitablePlace(
                            "demand-" + number,
                            say("commitments.where.demand", "number", number),
                            demand.text(),
                            new Citation.Demand(number)));
                }
            }
        }
        return places;
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Quote quote -> quote.text();
            case Block.BulletList list -> String.join(" ", list.items());
            case Block.DemandList list -> list.demands().getFirst().text();
        };
    }
}
