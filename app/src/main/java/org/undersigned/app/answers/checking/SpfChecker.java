package org.undersigned.app.answers.checking;

import java.util.Optional;
import org.apache.james.jspf.impl.SPF;
import org.undersigned.app.fetching.MailRecords;

/** Asks whether a machine may send for the domain of an envelope's sender. */
final class SpfChecker {
    private final MailRecords records;

    SpfChecker(MailRecords records) {
        this.records = records;
    }

    /**
     * Looks once.
     *
     * @param origin empty where it is not known
     * @param envelope the envelope's sender; empty inside where it has none, empty where it is not known
     */
    Check check(Optional<Origin> origin, Optional<String> envelope, String from) {
        if (origin.isEmpty() || envelope.isEmpty() || records.isOff()) {
            return check(Check.Result.NOT_CHECKED, "", from);
        }
        String domain = Domains.of(envelope.get().isEmpty() ? origin.get().helo() : envelope.get());
        if (domain.isEmpty()) {
            return check(Check.Result.NONE, "", from);
        }
        SpfLookups lookups = new SpfLookups(records);
        String sender = envelope.get().isEmpty() ? "postmaster@" + domain : ascii(envelope.get(), domain);
        String said;
        try {
            said = new SPF(lookups)
                    .checkSPF(
                            origin.get().address(), sender, heloOr(origin.get().helo(), domain))
                    .getResult();
        } catch (RuntimeException damaged) {
            said = "permerror";
        }
        return check(lookups.areTooMany() ? Check.Result.BROKEN : Results.named(said), domain, from);
    }

    private static Check check(Check.Result result, String domain, String from) {
        return new Check(Check.Method.SPF, "", result, domain, Domains.isAligned(domain, from));
    }

    private static String ascii(String address, String domain) {
        String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        return (local.matches("[!-~&&[^@]]{1,64}") ? local : "postmaster") + "@" + domain;
    }

    private static String heloOr(String helo, String domain) {
        String ascii = Domains.ascii(helo);
        return ascii.isEmpty() ? domain : ascii;
    }
}
