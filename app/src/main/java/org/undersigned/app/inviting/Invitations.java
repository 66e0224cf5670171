package org.undersigned.app.inviting;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.words.Words;

/** Asking organisations to sign, and what they answer before they do. */
@Component
public class Invitations {
    private final InvitationStore store;
    private final InvitationMails mails;
    private final Signatories signatories;
    private final Statements statements;
    private final Accounts accounts;
    private final AddressBook addresses;
    private final BoardLinkStore boards;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            InvitationMails mails,
            Signatories signatories,
            Statements statements,
            Accounts accounts,
            AddressBook addresses,
            BoardLinkStore boards,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.signatories = signatories;
        this.statements = statements;
        this.accounts = accounts;
        this.addresses = addresses;
        this.boards = boards;
        this.clock = clock;
    }

    /** Invites an organisation and mails it a link. */
    @Transactional
    public InviteOutcome invite(StatementId statement, Invitee invitee, UUID by) {
        if (!statements.statement(statement).state().acceptsSignatures()) {
            return new InviteOutcome.SigningClosed();
        }
        Organisation organisation = accounts.organisationNamed(invitee.name(), invitee.domain());
        Optional<Signatory> added = signatories.add(statement, organisation, invitee.email());
        if (added.isEmpty()) {
            return new InviteOutcome.AlreadyInvited(organisation.name());
        }
        String language = nearest(invitee.language().orElseGet(() -> language(statement)));
        store.create(added.get().id(), language, by, clock.instant());
        addresses.used(organisation.id(), invitee.email(), language);
        send(added.get().id());
        return new InviteOutcome.Invited(organisation.name());
    }

    private static String nearest(String tag) {
        return Words.of(tag).language().tag();
    }

    /** The language that mails about a statement are in where nobody says another: its own, if we write in it. */
    public String language(StatementId statement) {
        return nearest(
                statements.latestRevision(statement).map(Revision::language).orElse(""));
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
        store.reopen(invitation, clock.instant());
        boards.end(invitation);
        Invitation reopened = find(invitation).orElseThrow();
        reopened.signatory()
                .organisation()
                .ifPresent(organisation -> addresses.used(organisation, email, reopened.language()));
        send(invitation);
        return true;
    }

    private void send(UUID invited) {
        mails.invite(find(invited).orElseThrow(), signatories.onlyLink(invited, InvitingTerms.LINK_LIFE));
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
        boolean answered = store.answer(invited.id(), answer, clock.instant());
        if (answered && answer == Answer.MISDIRECTED) {
            boards.end(invited.id());
        }
        return answered;
    }

    /** A few words to the coordinators beside the answer; blank removes them. */
    @Transactional
    public void note(Signatory invited, String note) {
        store.setNote(invited.id(), note.strip());
    }

    Optional<Invitation> find(UUID id) {
        return signatories.signatory(id).flatMap(this::of);
    }

    static Invitation invitation(Signatory signatory, InvitationStore.Row row) {
        return new Invitation(
                signatory, row.answer(), row.invitedAt(), row.answeredAt(), row.language(), row.note(), row.bounce());
    }
}
