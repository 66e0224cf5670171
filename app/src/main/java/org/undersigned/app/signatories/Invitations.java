package org.undersigned.app.signatories;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Asking organisations to sign, and what they answer before they do. */
@Component
public class Invitations {
    private final InvitationStore store;
    private final InvitationLinks links;
    private final Statements statements;
    private final Accounts accounts;
    private final Clock clock;

    Invitations(InvitationStore store, InvitationLinks links, Statements statements, Accounts accounts, Clock clock) {
        this.store = store;
        this.links = links;
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
        Invitation invitation = new Invitation(
                UUID.randomUUID(),
                statement,
                organisation.id(),
                email,
                Answer.INVITED,
                clock.instant(),
                Optional.empty(),
                false);
        if (!store.create(invitation, by)) {
            return new InviteOutcome.AlreadyInvited(organisation.name());
        }
        links.send(invitation, organisation);
        return new InviteOutcome.Invited(organisation.name());
    }

    /** Mails a fresh link, perhaps to another address; the earlier link stops working. False where it is too late. */
    @Transactional
    public boolean inviteAgain(StatementId statement, UUID invitation, EmailAddress email) {
        boolean possible = store.find(invitation)
                .filter(i -> i.statement().equals(statement) && i.answer() != Answer.SIGNED)
                .isPresent();
        if (!possible || !statements.statement(statement).state().acceptsSignatures()) {
            return false;
        }
        store.reopen(invitation, email);
        Invitation reopened = store.find(invitation).orElseThrow();
        links.send(reopened, accounts.organisation(reopened.organisation()).orElseThrow());
        return true;
    }

    /** The invitation that a link belongs to; empty for an unknown, replaced or expired link. */
    public Optional<Invitation> behind(LinkToken token) {
        return links.behind(token);
    }

    /** Records "considering", "approved", "declined" or "not meant for me". False where it is too late for it. */
    @Transactional
    public boolean answer(LinkToken token, Answer answer) {
        if (answer == Answer.SIGNED || answer == Answer.INVITED) {
            throw new IllegalArgumentException("signing is not an answer");
        }
        return links.behind(token)
                .filter(invitation -> store.answer(invitation.id(), answer, clock.instant()))
                .isPresent();
    }

    public List<Invitation> of(StatementId statement) {
        return store.of(statement);
    }
}
