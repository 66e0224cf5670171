package org.undersigned.app.telling;

import static org.undersigned.app.words.Speech.say;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.ClaimLabels;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.telling.Told.Line;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** Puts changes into words. */
@Component
class ChangeTexts {
    private final Demands demands;
    private final Statements statements;
    private final SiteAddress address;

    ChangeTexts(Demands demands, Statements statements, SiteAddress address) {
        this.demands = demands;
        this.statements = statements;
        this.address = address;
    }

    /** What is told of one demand: what happened to it, in its order, and how it stands now. */
    Told of(List<Change> changes, WrittenLanguage language) {
        Change latest = changes.getLast();
        Demands.Followed followed = demands.followed(latest.statement()).stream()
                .filter(one -> one.demand().id().equals(latest.demand()))
                .findFirst()
                .orElseThrow();
        return Speech.in(language, () -> told(changes, followed, language));
    }

    private Told told(List<Change> changes, Demands.Followed followed, WrittenLanguage language) {
        Revision revision = followed.demand().revision();
        String title = revision.signedIn(language.tag()).text().title();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.words(followed.demand().number() + ". "
                + followed.demand()
                        .in(language.tag())
                        .orElseGet(() -> followed.demand().demand())
                        .text()));
        for (Change change : changes) {
            if (changes.size() > 1) {
                lines.add(Line.words(what(change, followed, title)));
            }
            change.finding()
                    .flatMap(id -> followed.findings().stream()
                            .filter(finding -> finding.id().equals(id))
                            .findFirst())
                    .ifPresent(finding -> lines.addAll(found(finding)));
        }
        List<String> state = new ArrayList<>(List.of(followed.state().glance().label()));
        state.addAll(followed.state().words());
        lines.add(Line.words(say("telling.stands", "state", String.join(" · ", state))));
        lines.add(Line.words(say("telling.more")));
        lines.add(Line.link(address.link("/statements/"
                + statements.statement(revision.statement()).slug() + "/demands#demand-"
                + followed.demand().number())));
        return new Told(what(changes.getLast(), followed, title), lines);
    }

    private static String what(Change change, Demands.Followed followed, String title) {
        LocalDate day =
                change.due().orElse(change.happenedAt().atZone(ZoneOffset.UTC).toLocalDate());
        return say(
                "telling.change",
                "kind",
                change.kind().name(),
                "number",
                followed.demand().number(),
                "title",
                title,
                "date",
                day);
    }

    private static List<Line> found(Finding finding) {
        Claim claim = finding.claim();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.words(say("telling.found", "date", claim.happenedOn(), "words", claim.words())));
        claim.says().ifPresent(says -> lines.add(Line.words(say("telling.says", "says", ClaimLabels.of(says)))));
        claim.shows().ifPresent(shows -> lines.add(Line.words(say("telling.shows", "shows", ClaimLabels.of(shows)))));
        if (!finding.reason().isEmpty()) {
            lines.add(Line.words(say("telling.reason", "reason", finding.reason())));
        }
        claim.source().ifPresent(source -> lines.add(Line.link(source)));
        return lines;
    }
}
