package org.undersigned.app.telling;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.commitments.FollowedObligation;
import org.undersigned.app.commitments.Instrument;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.telling.Told.Line;
import org.undersigned.app.words.Speech;
import org.undersigned.verify.ObligationRecord;

/**
 * An obligation that people are told of.
 *
 * @param citing the public texts that cite it
 */
record ToldObligation(FollowedObligation followed, Instrument instrument, List<Revision> citing)
        implements ToldSubject {
    ToldObligation {
        citing = List.copyOf(citing);
    }

    @Override
    public String happened(Change change) {
        return say(
                "telling.obligation.change",
                "kind",
                change.kind().name(),
                "label",
                record().label(),
                "title",
                record().title(),
                "date",
                change.day());
    }

    @Override
    public List<Line> words() {
        List<Line> lines = new ArrayList<>(List.of(Line.words(String.join(" ", record().text()))));
        for (Revision revision : citing) {
            String title = revision.signedIn(Speech.language().tag()).text().title();
            lines.add(Line.words(say("telling.obligation.cited", "title", title)));
        }
        return lines;
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
        return instrument.path() + "#" + followed.obligation().anchor();
    }

    private ObligationRecord record() {
        return followed.obligation().record();
    }
}
