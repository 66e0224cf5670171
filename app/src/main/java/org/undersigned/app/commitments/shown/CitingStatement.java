package org.undersigned.app.commitments.shown;

import static org.undersigned.app.words.Speech.say;

import org.undersigned.app.commitments.Citation;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.words.WrittenLanguage;

/** A public statement that cites an obligation. */
public record CitingStatement(String title, WrittenLanguage language, String path, Citation.Place place) {
    static CitingStatement of(PublicStatement statement, Citation.Place place) {
        String path = place instanceof Citation.Demand(int number)
                ? statement.path() + "/demands#demand-" + number
                : statement.path();
        return new CitingStatement(statement.title(), statement.language(), path, place);
    }

    /** In the language being spoken. */
    public String where() {
        return switch (place) {
            case Citation.Demand(int number) -> say("commitments.where.demand", "number", number);
            case Citation.Ground(int block, int number) -> say("commitments.where.ground", "number", number);
        };
    }
}
