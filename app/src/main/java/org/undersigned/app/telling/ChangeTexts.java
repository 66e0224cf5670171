package org.undersigned.app.telling;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.ClaimLabels;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.telling.Told.Line;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** Puts changes into words. */
@Component
class ChangeTexts {
    private final ToldSubjects subjects;
    private final SiteAddress address;

    ChangeTexts(ToldSubjects subjects, SiteAddress address) {
        this.subjects = subjects;
        this.address = address;
    }

    /** What is told of one subject: what happened to it, in its order, and how it stands now. */
    Told of(List<Change> changes, WrittenLanguage language) {
        ToldSubject subject = subjects.of(changes.getLast().subject());
        return Speech.in(language, () -> told(changes, subject));
    }

    /** What all that happened to several subjects is called, as messages choose by it. */
    static String kind(List<List<Change>> bySubject) {
        Set<Subject.Kind> kinds = bySubject.stream()
                .map(changes -> changes.getLast().subject().kind())
                .collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next().name() : "BOTH";
    }

    private Told told(List<Change> changes, ToldSubject subject) {
        List<Line> lines = new ArrayList<>(subject.words());
        for (Change change : changes) {
            if (changes.size() > 1) {
                lines.add(Line.words(subject.happened(change)));
            }
            change.finding()
                    .flatMap(id -> subject.findings().stream()
                            .filter(finding -> finding.id().equals(id))
                            .findFirst())
                    .ifPresent(finding -> lines.addAll(found(finding)));
        }
        lines.add(Line.words(say("telling.stands", "state", String.join(" · ", subject.state()))));
        lines.add(Line.words(say("telling.more")));
        lines.add(Line.link(address.link(subject.path())));
        return new Told(subject.happened(changes.getLast()), lines);
    }

    private static List<Line> found(Finding finding) {
        Claim claim = finding.claim();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.words(say("telling.found", "date", claim.happenedOn(), "words", claim.words())));
        claim.says().ifPresent(says -> lines.add(Line.words(say("telling.says", "says", ClaimLabels.of(says)))));
        claim.shows().ifPresent(shows -> lines.add(Line.words(say("telling.shows", "shows", ClaimLabels.of(shows)))));
        claim.kept().ifPresent(kept -> lines.add(Line.words(say("telling.shows", "shows", ClaimLabels.of(kept)))));
        if (!finding.reason().isEmpty()) {
            lines.add(Line.words(say("telling.reason", "reason", finding.reason())));
        }
        claim.source().ifPresent(source -> lines.add(Line.link(source)));
        return lines;
    }
}
