package org.undersigned.app.inviting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** Asking organisations to sign, and what they answer before they do. */
@Component
public class Invitations {
    private static final Duration LINK_LIFE = Duration.ofDays(60);

    private final InvitationStore store;
    private final InvitationMails mails;
    private final Signatories signatories;
    private final Statements statements;
    private final Accounts accounts;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            InvitationMails mails,
            Signatories signatories,
            Statements statements,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.signatories = signatories;
        this.statements = statements;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Invites an organisation and mails it a link. */
    @Transactional
    public InviteOutcome invite(
            StatementId statement, String name, EmailAddress email, Optional<String> domain, UUID by) {
        if (!statements.statement(statement).state().acceptsSignatures()) {
            return new InviteOutcome.SigningClosed();
        }
        Organisation organisation = accounts.organisationNamed(name, domain);
        Optional<Signatory> added = signatories.add(statement, organisation, email);
        if (added.isEmpty()) {
            return new InviteOutcome.AlreadyInvited(organisation.name());
        }
        store.create(added.get().id(), by, clock.instant());
        send(added.get());
        return new InviteOutcome.Invited(organisation.name());
    }

    /** Mails a fresh link, perhaps to another address; the earlier link stops working. False where it is too late. */
    @Transactional
    public boolean inviteAgain(StatementId statement, UUID invitation, EmailAddress email) {
        boolean possible = find(invitation)
                .filter(i -> i.signatory().statement().equals(statement) && i.answer() != Answer.SIGNED)
                .isPresent();
        if (!possible || !statements.statement(statement).state().acceptsSignatures()) {
            return false;
        }
        signatories.moveTo(invitation, email);
        store.reopen(invitation);
        send(signatories.signatory(invitation).orElseThrow());
        return true;
    }

    private void send(Signatory invited) {
        mails.invite(invited, signatories.onlyLink(invited.id(), LINK_LIFE));
    }

    /** The invitation of a signatory; empty where it was not invited but came by itself. */
    public Optional<Invitation> of(Signatory signatory) {
        return store.find(signatory.id()).map(row -> invitation(signatory, row));
    }

    /** Records "considering", "approved", "declined" or "not meant for me". False where it is too late for it. */
    @Transactional
    public boolean answer(Signatory invited, Answer answer) {
        if (answer == Answer.SIGNED || answer == Answer.INVITED || answer == Answer.WITHDREW) {
            throw new IllegalArgumentException("that is no answer but an act");
        }
        return store.answer(invited.id(), answer, clock.instant());
    }

    /** In the order in which they were invited. */
    public List<Invitation> of(StatementId statement) {
        List<Signatory> all = signatories.of(statement);
        Map<UUID, InvitationStore.Row> rows =
                store.among(all.stream().map(Signatory::id).toList());
        return all.stream()
                .flatMap(signatory ->
                        Optional.ofNullable(rows.get(signatory.id())).map(row -> invitation(signatory, row)).stream())
                .toList();
    }

    private Optional<Invitation> find(UUID id) {
        return signatories.signatory(id).flatMap(this::of);
    }

    private static Invitation invitation(Signatory signatory, InvitationStore.Row row) {
        return new Invitation(signatory, row.answer(), row.invitedAt(), row.answeredAt());
    }
}
