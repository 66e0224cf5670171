package org.undersigned.app.signatories;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.web.LinkToken;

/** The secret links of invitations: mailing a new one, and finding what one belongs to. */
@Component
class InvitationLinks {
    static final Duration LIFE = Duration.ofDays(60);

    private final InvitationStore store;
    private final SignatoryMails mails;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random;

    InvitationLinks(InvitationStore store, SignatoryMails mails, Accounts accounts, Clock clock, SecureRandom random) {
        this.store = store;
        this.mails = mails;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /** Mails a new link; any earlier one stops working. */
    void send(Invitation invitation, Organisation organisation) {
        LinkToken token = LinkToken.random(random);
        store.replaceLink(invitation.id(), token.hash(), clock.instant().plus(LIFE));
        mails.invite(invitation, organisation, token);
    }

    /** Marks the signature behind a link as disputed, and tells whoever invited. */
    void object(Invitation invitation, Signature signature) {
        store.object(invitation.id(), clock.instant())
                .flatMap(accounts::person)
                .ifPresent(coordinator -> mails.objection(coordinator, signature));
    }

    /** Empty for an unknown, replaced or expired link. */
    Optional<Invitation> behind(LinkToken token) {
        return store.byLink(token.hash(), clock.instant());
    }
}
