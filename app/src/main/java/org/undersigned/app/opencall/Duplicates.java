package org.undersigned.app.opencall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.opencall.folding.FoldedName;
import org.undersigned.app.opencall.folding.Website;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;

/** Compares a sign-on with who has signed, with what is held, and with the organisations that this site knows. */
@Component
class Duplicates {
    private static final int MOST_REMEMBERED = 20_000;

    private final KnownSignatories known;
    private final SignOnStore store;
    private final Signatories signatories;
    private final Accounts accounts;
    private final Map<String, FoldedName> folded = new ConcurrentHashMap<>();

    Duplicates(KnownSignatories known, SignOnStore store, Signatories signatories, Accounts accounts) {
        this.known = known;
        this.store = store;
        this.signatories = signatories;
        this.accounts = accounts;
    }

    /** Why it is not taken at once; none where it is like nobody. */
    List<Hold> holds(SignOn signOn) {
        List<Hold> holds = new ArrayList<>();
        for (Signatory other : known.alike(signOn.statement(), signOn.typed().kind(), signOn.keys())) {
            compare(signOn, keys(signOn, other), other.name(), holds);
        }
        for (SignOn other : store.alike(signOn)) {
            compare(signOn, other.keys(), other.typed().name(), holds);
        }
        if (!signOn.isPerson()) {
            organisation(signOn, holds);
        }
        return holds.stream().distinct().toList();
    }

    private SignOn.Keys keys(SignOn signOn, Signatory other) {
        String domain = other.organisation()
                .flatMap(accounts::organisation)
                .flatMap(Organisation::domain)
                .orElse("");
        return Folding.keys(signOn.typed().kind(), other.name(), domain, other.email());
    }

    private static void compare(SignOn signOn, SignOn.Keys other, String name, List<Hold> holds) {
        SignOn.Keys own = signOn.keys();
        SignOn.Kind kind = signOn.typed().kind();
        if (own.name().equals(other.name())) {
            holds.add(Hold.alike(Reason.SAME_NAME, kind, name));
        } else if (own.sound().equals(other.sound())) {
            holds.add(Hold.alike(Reason.ALIKE_NAME, kind, name));
        }
        if (own.mailbox().equals(other.mailbox())) {
            holds.add(Hold.alike(Reason.MAILBOX_AGAIN, kind, name));
        }
        if (!own.domain().isEmpty() && own.domain().equals(other.domain())) {
            holds.add(Hold.alike(Reason.SAME_DOMAIN, kind, name));
        }
    }

    private void organisation(SignOn signOn, List<Hold> holds) {
        if (!isAtItsOwnDomain(signOn.typed())) {
            holds.add(new Hold(Reason.MAILBOX_ELSEWHERE));
        }
        for (Organisation organisation : accounts.organisations()) {
            FoldedName name = folded(organisation.name());
            boolean same = name.key().equals(signOn.keys().name());
            boolean alike = Folding.sound(name).equals(signOn.keys().sound());
            if ((same || alike) && !isIts(organisation, signOn)) {
                holds.add(new Hold(Reason.KNOWN_ORGANISATION, organisation.name()));
            } else if (!same && sharesDomain(organisation, signOn)) {
                holds.add(new Hold(Reason.SAME_DOMAIN, organisation.name()));
            }
            boolean invitedElsewhere = same
                    && signatories
                            .of(signOn.statement(), organisation.id())
                            .filter(invited -> !KnownSignatories.isSame(
                                    invited.email(), signOn.typed().email()))
                            .isPresent();
            if (invitedElsewhere) {
                holds.add(new Hold(Reason.INVITED));
            }
        }
    }

    // Nobody becomes a known organisation by typing its name: the mailbox is at the domain that is recorded for it.
    private static boolean isIts(Organisation organisation, SignOn signOn) {
        return organisation.owns(signOn.typed().email())
                && organisation.name().equals(signOn.typed().name());
    }

    private static boolean sharesDomain(Organisation organisation, SignOn signOn) {
        return !signOn.keys().domain().isEmpty()
                && organisation
                        .domain()
                        .flatMap(domain -> Website.of(domain).registered())
                        .filter(signOn.keys().domain()::equals)
                        .isPresent();
    }

    /** Whether the mailbox is at the website's host or below it, and that host is one organisation's. */
    static boolean isAtItsOwnDomain(SignOn.Typed typed) {
        if (typed.website().isEmpty()
                || Website.of(typed.website()).registered().isEmpty()) {
            return false;
        }
        Organisation claimed =
                new Organisation(new java.util.UUID(0, 0), typed.name(), Optional.of(typed.website()), "");
        return claimed.owns(typed.email());
    }

    private FoldedName folded(String name) {
        if (folded.size() > MOST_REMEMBERED) {
            folded.clear();
        }
        return folded.computeIfAbsent(name, FoldedName::ofOrganisation);
    }
}
