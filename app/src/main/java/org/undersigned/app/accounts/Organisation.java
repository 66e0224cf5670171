package org.undersigned.app.accounts;

import java.util.Optional;
import java.util.UUID;

/**
 * An organisation that can sign.
 *
 * @param domain host name of its website, lower case, where somebody has stated it
 * @param pseudonym 32 random hexadecimal digits that stand for it in the ledger where it has no domain
 */
public record Organisation(UUID id, String name, Optional<String> domain, String pseudonym) {
    /** How the ledger names it: its domain, or its pseudonym. Never a name that somebody typed. */
    public String actor() {
        return domain.orElse(pseudonym);
    }

    /** Whether the address belongs to the organisation's own domain or a host below it. */
    public boolean owns(EmailAddress address) {
        return domain.filter(
                        own -> address.domain().equals(own) || address.domain().endsWith("." + own))
                .isPresent();
    }
}
