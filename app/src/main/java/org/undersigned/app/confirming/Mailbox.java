package org.undersigned.app.confirming;

import java.util.Locale;
import org.undersigned.app.accounts.EmailAddress;

/** Addresses as mailboxes: two that lead to one person are one. */
final class Mailbox {
    private Mailbox() {}

    static boolean isSame(EmailAddress one, EmailAddress other) {
        return folded(one).equals(folded(other));
    }

    // What stands behind a plus sorts the mail of one and the same mailbox.
    private static String folded(EmailAddress address) {
        String local = address.value().substring(0, address.value().indexOf('@'));
        int plus = local.indexOf('+', 1);
        return (plus < 0 ? local : local.substring(0, plus)).toLowerCase(Locale.ROOT) + "@" + address.domain();
    }

    /** Enough for whoever knows the address, and nothing for others. */
    static String masked(EmailAddress address) {
        int first = address.value().offsetByCodePoints(0, 1);
        return address.value().substring(0, first) + "…@" + address.domain();
    }
}
