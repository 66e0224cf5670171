package org.undersigned.app.telling;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.FollowedDemand;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.telling.Told.Line;
import org.undersigned.app.words.Speech;

/**
 * A demand that people are told of.
 *
 * @param slug of its statement
 */
record ToldDemand(Demands.Followed followed, Slug slug) implements ToldSubject {
    @Override
    public String happened(Change change) {
        return say(
                "telling.change",
                "kind",
                change.kind().name(),
                "number",
                demand().number(),
                "title",
                demand().revision().signedIn(Speech.language().tag()).text().title(),
                "date",
                change.day());
    }

    @Override
    public List<Line> words() {
        return List.of(Line.words(demand().number() + ". "
                + demand().in(Speech.language().tag())
                        .orElseGet(() -> demand().demand())
                        .text()));
    }

    @Override
    public List<Finding> findings() {
        return followed.findings();
    }

    @Override
    public List<String> state() {
        return ToldSubject.state(
                followed.state().glance().label(), followed.state().words());
    }

    @Override
    public String path() {
        return "/statements/" + slug + "/demands#demand-" + demand().number();
    }

    private FollowedDemand demand() {
        return followed.demand();
    }
}
