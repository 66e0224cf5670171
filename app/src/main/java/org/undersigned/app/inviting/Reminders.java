package org.undersigned.app.inviting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Asking again those who have not answered. Nobody is asked twice on one day, whatever crashes in between. */
@Component
public class Reminders {
    /** @param day that the reminder belongs to */
    public record Due(UUID invitation, LocalDate day) {}

    private final InvitationStore store;
    private final TermsStore terms;
    private final InvitedStore invited;
    private final InvitationMails mails;
    private final Signatories signatories;
    private final Statements statements;
    private final Clock clock;

    Reminders(
            InvitationStore store,
            TermsStore terms,
            InvitedStore invited,
            InvitationMails mails,
            Signatories signatories,
            Statements statements,
            Clock clock) {
        this.store = store;
        this.terms = terms;
        this.invited = invited;
        this.mails = mails;
        this.signatories = signatories;
        this.statements = statements;
        this.clock = clock;
    }

    /** What is to be sent now, of all statements that are reminded of. */
    public List<Due> due() {
        return terms.reminding().stream().flatMap(this::due).toList();
    }

    private Stream<Due> due(StatementId statement) {
        Instant now = clock.instant();
        Terms on = terms.of(statement);
        if (on.isOver(now) || !statements.statement(statement).state().acceptsSignatures()) {
            return Stream.empty();
        }
        List<InvitedStore.Open> open = invited.open(statement);
        Map<UUID, LocalDate> last = store.lastReminders(
                open.stream().map(InvitedStore.Open::signatory).toList());
        return open.stream()
                .flatMap(invitation -> on
                        .reminderDay(invitation.invitedAt(), now)
                        .filter(day -> Optional.ofNullable(last.get(invitation.signatory()))
                                .filter(sent -> !sent.isBefore(day))
                                .isEmpty())
                        .map(day -> new Due(invitation.signatory(), day))
                        .stream());
    }

    /** False where it was sent meanwhile, or has become needless. */
    @Transactional
    public boolean remind(Due due) {
        Optional<Invitation> awaited = store.lock(due.invitation())
                .flatMap(row -> signatories.signatory(row.signatory()).map(s -> Invitations.invitation(s, row)))
                .filter(Invitation::isAwaited);
        if (awaited.isEmpty() || !store.reminded(due.invitation(), due.day())) {
            return false;
        }
        mails.remind(awaited.get(), signatories.newLink(due.invitation(), InvitingTerms.LINK_LIFE));
        return true;
    }

    /** To how many of a statement a reminder was sent on this day. */
    public int remindedToday(StatementId statement) {
        return invited.countReminded(statement, Terms.day(clock.instant()));
    }

    /** "Remind now": those without any answer, except who was reminded today; says how many were written to. */
    @Transactional
    public int remindNow(StatementId statement) {
        Instant now = clock.instant();
        if (terms.of(statement).isOver(now)
                || !statements.statement(statement).state().acceptsSignatures()) {
            return 0;
        }
        return (int) invited.open(statement).stream()
                .filter(invitation -> invitation.answer() == Answer.INVITED)
                .filter(invitation -> remind(new Due(invitation.signatory(), Terms.day(now))))
                .count();
    }
}
