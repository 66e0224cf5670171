package org.undersigned.app.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.confirming.Confirmations;
import org.undersigned.app.confirming.UnreachableSecondPersons;
import org.undersigned.app.confirming.Waiting;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Invited;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.NotFound;

/** Reads the invited that a page shows, and no others. */
@Component
class Lists {
    /** Of each answer on the first page, and of those whom words find. */
    static final int SOME = 100;

    private final Invited invited;
    private final Confirmations confirmations;
    private final UnreachableSecondPersons unreachable;
    private final Clock clock;

    Lists(Invited invited, Confirmations confirmations, UnreachableSecondPersons unreachable, Clock clock) {
        this.invited = invited;
        this.confirmations = confirmations;
        this.unreachable = unreachable;
        this.clock = clock;
    }

    Listed of(StatementId statement, Place wanted) {
        Invited.Counts counts = invited.counts(statement);
        int unconfirmed = unreachable.count(statement);
        if (!wanted.words().isEmpty()) {
            int total = invited.countCalled(statement, wanted.words());
            List<Row> rows = rows(invited.called(statement, wanted.words(), SOME));
            return new Listed(wanted, counts, unconfirmed, total, byAnswer(rows));
        }
        if (wanted.group().isPresent()) {
            Group group = wanted.group().get();
            int total = total(group, counts, unconfirmed);
            Place place = Place.page(group, Math.min(wanted.page(), Listed.pages(total)));
            List<Row> rows = rows(statement, group, (place.page() - 1) * Listed.PAGE, Listed.PAGE);
            return new Listed(
                    place,
                    counts,
                    unconfirmed,
                    total,
                    rows.isEmpty() ? List.of() : List.of(new Listed.Section(group, total, rows)));
        }
        List<Listed.Section> some = Group.ofAnswers().stream()
                .filter(group -> total(group, counts, unconfirmed) > 0)
                .map(group ->
                        new Listed.Section(group, total(group, counts, unconfirmed), rows(statement, group, 0, SOME)))
                .toList();
        return new Listed(wanted, counts, unconfirmed, counts.all(), some);
    }

    /** With the row of one above, where the place has it not: what was sent there is in it. */
    Listed with(Listed listed, StatementId statement, UUID one) {
        boolean shown = listed.sections().stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(row -> row.invitation().id().equals(one));
        if (shown) {
            return listed;
        }
        Row row = rows(invited.among(statement, List.of(one))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Group group = Group.of(row.invitation().answer());
        List<Listed.Section> sections = new ArrayList<>();
        sections.add(new Listed.Section(group, total(group, listed.counts(), listed.unconfirmed()), List.of(row)));
        sections.addAll(listed.sections());
        return new Listed(listed.place(), listed.counts(), listed.unconfirmed(), listed.total(), sections);
    }

    private static int total(Group group, Invited.Counts counts, int unconfirmed) {
        return group.answer().map(counts::of).orElse(group == Group.BOUNCED ? counts.bounced() : unconfirmed);
    }

    private List<Row> rows(StatementId statement, Group group, int from, int most) {
        return rows(group.answer()
                .map(answer -> invited.answered(statement, answer, from, most))
                .orElseGet(() -> group == Group.BOUNCED
                        ? invited.bounced(statement, from, most)
                        : invited.among(statement, unreachable.of(statement, from, most))));
    }

    private List<Row> rows(List<Invitation> invitations) {
        Instant now = clock.instant();
        Map<UUID, Waiting> waiting =
                confirmations.waiting(invitations.stream().map(Invitation::id).toList());
        return invitations.stream()
                .map(one -> new Row(one, Optional.ofNullable(waiting.get(one.id())), now))
                .toList();
    }

    private static List<Listed.Section> byAnswer(List<Row> rows) {
        List<Listed.Section> sections = new ArrayList<>();
        for (Group group : Group.ofAnswers()) {
            List<Row> of = rows.stream()
                    .filter(row -> Group.of(row.invitation().answer()) == group)
                    .toList();
            if (!of.isEmpty()) {
                sections.add(new Listed.Section(group, of.size(), of));
            }
        }
        return sections;
    }
}
