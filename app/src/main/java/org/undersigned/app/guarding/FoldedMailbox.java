package org.undersigned.app.guarding;

import java.net.IDN;
import java.util.Locale;
import org.undersigned.app.accounts.EmailAddress;

/** An address without case, tags and what its provider ignores: aliases of one mailbox are the same. */
public final class FoldedMailbox {
    private FoldedMailbox() {}

    public static String of(EmailAddress address) {
        String domain = MailProviders.named(ascii(address.domain()));
        String name = address.value().substring(0, address.value().indexOf('@')).toLowerCase(Locale.ROOT);
        name = upTo(name, '+');
        if (MailProviders.tagsByHyphen(domain)) {
            name = upTo(name, '-');
        }
        if (MailProviders.ignoresDots(domain)) {
            name = name.replace(".", "");
        }
        return name + "@" + domain;
    }

    private static String upTo(String name, char mark) {
        int at = name.indexOf(mark);
        return at > 0 ? name.substring(0, at) : name;
    }

    public static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // No host name that anybody could register: it is compared as it was typed.
            return host;
        }
    }
}
