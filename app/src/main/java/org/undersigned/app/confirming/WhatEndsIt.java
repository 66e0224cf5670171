package org.undersigned.app.confirming;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.SignatureEraser;
import org.undersigned.app.statements.StatementRevised;

/** Another text, and erasing: in the same transaction. */
@Component
class WhatEndsIt {
    private final PendingStore store;
    private final Confirmations confirmations;
    private final SecondPersons persons;
    private final Signatories signatories;
    private final Mail mail;

    WhatEndsIt(
            PendingStore store,
            Confirmations confirmations,
            SecondPersons persons,
            Signatories signatories,
            Mail mail) {
        this.store = store;
        this.confirmations = confirmations;
        this.persons = persons;
        this.signatories = signatories;
        this.mail = mail;
    }

    @EventListener
    void revised(StatementRevised event) {
        store.waiting(event.statement()).forEach(pending -> confirmations.end(pending.id(), PendingState.LAPSED));
    }

    /** The second person goes with the rest, once nobody of the organisation is left whom we write to. */
    @EventListener
    void forgotten(SignatureEraser.Forgotten event) {
        store.waiting(event.signatory())
                .ifPresent(pending -> mail.forget(pending.confirmer().value()));
        store.deleteOf(event.signatory());
        signatories
                .signatory(event.signatory())
                .flatMap(signatory -> signatory.organisation())
                .filter(store::isUnreachable)
                .ifPresent(organisation -> {
                    persons.of(organisation).ifPresent(pair -> {
                        mail.forget(pair.first().value());
                        mail.forget(pair.second().value());
                    });
                    persons.forget(organisation);
                });
    }
}
