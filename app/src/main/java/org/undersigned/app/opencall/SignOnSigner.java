package org.undersigned.app.opencall;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.signatories.SignOutcome;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.LinkToken;

/** Makes a signatory of a confirmed sign-on, and signs for it the text that was confirmed. In the caller's transaction. */
@Component
class SignOnSigner {
    private static final Duration LINK_LIFE = Duration.ofDays(30);

    /** @param link to the receipt */
    record Result(SignOutcome outcome, LinkToken link) {}

    private final SignOnStore store;
    private final Signatories signatories;
    private final Signing signing;
    private final Accounts accounts;
    private final Clock clock;

    SignOnSigner(SignOnStore store, Signatories signatories, Signing signing, Accounts accounts, Clock clock) {
        this.store = store;
        this.signatories = signatories;
        this.signing = signing;
        this.accounts = accounts;
        this.clock = clock;
    }

    Result sign(SignOn signOn, String sha256) {
        Signatory signatory = signOn.isPerson() ? person(signOn) : organisation(signOn);
        store.link(signOn.id(), signatory.id());
        LinkToken link = signatories.newLink(signatory.id(), LINK_LIFE);
        SignOutcome outcome = signing.signByMail(link, signOn.typed().declaration(), sha256);
        if (outcome instanceof SignOutcome.Signed) {
            store.signed(signOn.id(), signatory.id(), clock.instant());
        }
        return new Result(outcome, link);
    }

    private Signatory person(SignOn signOn) {
        return signOn.signatory()
                .flatMap(signatories::signatory)
                .filter(signatory -> !signatory.isErased())
                .orElseGet(() -> signatories.addPerson(
                        signOn.statement(),
                        signOn.typed().name(),
                        signOn.typed().email()));
    }

    // Of a domain the ledger speaks only where the mailbox was there; what is recorded of a known organisation stays.
    private Signatory organisation(SignOn signOn) {
        SignOn.Typed typed = signOn.typed();
        Optional<String> domain = Duplicates.isAtItsOwnDomain(typed) ? Optional.of(typed.website()) : Optional.empty();
        boolean isKnown = accounts.hasOrganisationNamed(typed.name());
        Organisation organisation = accounts.organisationNamed(typed.name(), isKnown ? Optional.empty() : domain);
        // It signs under the name that was confirmed, letter for letter.
        Organisation named =
                new Organisation(organisation.id(), typed.name(), organisation.domain(), organisation.pseudonym());
        return signatories
                .add(signOn.statement(), named, typed.email())
                .orElseGet(() -> moved(signOn, organisation.id()));
    }

    private Signatory moved(SignOn signOn, UUID organisation) {
        Signatory asked = signatories.of(signOn.statement(), organisation).orElseThrow();
        boolean hasSigned = signatories.signaturesOf(asked).stream().anyMatch(Signature::stands);
        if (!hasSigned) {
            signatories.moveTo(asked.id(), signOn.typed().email());
        }
        return signatories.signatory(asked.id()).orElseThrow();
    }
}
