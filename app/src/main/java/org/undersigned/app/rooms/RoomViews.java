package org.undersigned.app.rooms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.confirming.SecondPersons;
import org.undersigned.app.inviting.Invitation;
import org.undersigned.app.inviting.Invitations;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;

/** Gathers what a room shows. */
@Component
class RoomViews {
    private final Rooms rooms;
    private final Signatories signatories;
    private final Statements statements;
    private final Accounts accounts;
    private final SecondPersons persons;
    private final Invitations invitations;

    RoomViews(
            Rooms rooms,
            Signatories signatories,
            Statements statements,
            Accounts accounts,
            SecondPersons persons,
            Invitations invitations) {
        this.persons = persons;
        this.invitations = invitations;
        this.rooms = rooms;
        this.signatories = signatories;
        this.statements = statements;
        this.accounts = accounts;
    }

    /** Empty for a link that does not work. */
    Optional<RoomView> behind(String token) {
        return LinkToken.parse(token).flatMap(rooms::behind).map(email -> view(token, email));
    }

    private RoomView view(String token, EmailAddress email) {
        List<Signatory> all = signatories.at(email);
        List<Organisation> organisations = all.stream()
                .flatMap(signatory -> signatory.organisation().stream())
                .distinct()
                .flatMap(id -> accounts.organisation(id).stream())
                .toList();
        return new RoomView(
                token,
                email,
                all.stream().map(this::row).toList(),
                organisations.stream()
                        .filter(organisation -> organisation.owns(email))
                        .map(organisation -> new RoomView.Named(organisation, accounts.namesOf(organisation.id())))
                        .toList(),
                organisations.stream()
                        .filter(organisation -> persons.isOf(organisation, email))
                        .map(organisation -> ruled(organisation, all))
                        .toList());
    }

    private RoomView.Ruled ruled(Organisation organisation, List<Signatory> all) {
        String language = all.stream()
                .filter(signatory -> signatory.organisation().equals(Optional.of(organisation.id())))
                .flatMap(signatory -> invitations.of(signatory).stream())
                .map(Invitation::language)
                .findFirst()
                .orElse("");
        return new RoomView.Ruled(
                organisation, persons.of(organisation.id()), persons.asked(organisation.id()), language);
    }

    private RoomView.Row row(Signatory signatory) {
        Revision revision = statements.latestRevision(signatory.statement()).orElseThrow();
        return new RoomView.Row(
                signatory,
                revision.text().title(),
                revision.language(),
                signatories.signaturesOf(signatory).stream().findFirst(),
                statements.statement(signatory.statement()).state().acceptsSignatures());
    }

    /** The organisation, if the address behind the link may say what it is called. */
    Optional<Organisation> owned(RoomView room, UUID organisation) {
        return room.organisations().stream()
                .map(RoomView.Named::organisation)
                .filter(owned -> owned.id().equals(organisation))
                .findFirst();
    }
}
