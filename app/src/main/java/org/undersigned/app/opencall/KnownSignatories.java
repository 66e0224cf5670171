package org.undersigned.app.opencall;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.signatories.SignatureErased;
import org.undersigned.app.signatories.SignatureWithdrawn;
import org.undersigned.app.signatories.SignaturesMade;
import org.undersigned.app.signatories.SigningPermission;
import org.undersigned.app.statements.StatementId;

/**
 * Who has signed a statement with a call, folded, however they came to: kept in step with signatures in the same
 * transaction. Lets nobody sign
 * again by an old link whose signature a coordinator ended.
 */
@Component
class KnownSignatories implements SigningPermission {
    private final SignatoryKeyStore store;
    private final SignOnStore signOns;
    private final Signatories signatories;
    private final Accounts accounts;
    private final Clock clock;

    KnownSignatories(
            SignatoryKeyStore store, SignOnStore signOns, Signatories signatories, Accounts accounts, Clock clock) {
        this.store = store;
        this.signOns = signOns;
        this.signatories = signatories;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Takes in whoever signed before there was a call. In the caller's transaction. */
    void takeIn(StatementId statement) {
        signatories.of(statement).stream()
                .filter(signatory -> !store.has(signatory.id()) && stands(signatory))
                .forEach(this::put);
    }

    List<Signatory> alike(StatementId statement, SignOn.Kind kind, SignOn.Keys keys) {
        return store.alike(statement, kind, keys).stream()
                .flatMap(id -> signatories.signatory(id).stream())
                .toList();
    }

    /** Who has signed from exactly this address: a person, or an organisation of this name. */
    Optional<Signatory> from(SignOn signOn) {
        return alike(signOn.statement(), signOn.typed().kind(), signOn.keys()).stream()
                .filter(signatory -> isSame(signatory.email(), signOn.typed().email()))
                .filter(signatory -> signOn.isPerson()
                        || keys(signatory).name().equals(signOn.keys().name()))
                .filter(this::stands)
                .findFirst();
    }

    static boolean isSame(EmailAddress one, EmailAddress other) {
        return one.value().equalsIgnoreCase(other.value());
    }

    @Override
    public Set<UUID> refused(List<Signatory> signatories) {
        return signOns.endedAmong(signatories.stream().map(Signatory::id).toList());
    }

    // Statements without a call, which most are, pay no more than the question for it.
    @EventListener
    void signed(SignaturesMade event) {
        event.signatories().stream()
                .collect(Collectors.groupingBy(Signatory::statement))
                .forEach((statement, signed) -> {
                    if (store.isCompared(statement)) {
                        signed.forEach(this::put);
                    }
                });
    }

    @EventListener
    void withdrew(SignatureWithdrawn event) {
        Optional<Signatory> signatory = signatories.signatory(event.signatory());
        if (signatory.isPresent() && !stands(signatory.get())) {
            store.delete(event.signatory());
            signOns.withdrew(event.signatory(), clock.instant());
        }
    }

    /** What was removed from the record is not kept beside it either. */
    @EventListener
    void erased(SignatureErased event) {
        for (Signatory signatory : signatories.among(event.signatories()).values()) {
            if (signatories.signaturesOf(signatory).stream().allMatch(Signature::isErased)) {
                store.delete(signatory.id());
                signOns.forget(signatory.id());
            }
        }
    }

    private boolean stands(Signatory signatory) {
        return signatories.signaturesOf(signatory).stream().anyMatch(Signature::stands);
    }

    private void put(Signatory signatory) {
        store.put(
                signatory.statement(),
                signatory.id(),
                signatory.isPerson() ? SignOn.Kind.PERSON : SignOn.Kind.ORGANISATION,
                keys(signatory));
    }

    private SignOn.Keys keys(Signatory signatory) {
        String domain = signatory
                .organisation()
                .flatMap(this::organisation)
                .flatMap(Organisation::domain)
                .orElse("");
        SignOn.Kind kind = signatory.isPerson() ? SignOn.Kind.PERSON : SignOn.Kind.ORGANISATION;
        return Folding.keys(kind, signatory.name(), domain, signatory.email());
    }

    private Optional<Organisation> organisation(UUID id) {
        return accounts.organisation(id);
    }
}
