package org.undersigned.app.commands;

import java.net.URI;
import org.undersigned.app.commands.starting.Refused;

/** Where a site's ledger is, going by any of the site's addresses. */
final class LedgerAddress {
    private LedgerAddress() {}

    /** Whether the address is that of a ledger itself; a statement may have that name too. */
    static boolean isLedger(String url) {
        return url.matches("https?://[^?#]*/ledger/?") && !url.contains("/statements/");
    }

    static String of(String url) throws Refused {
        try {
            URI address = URI.create(url);
            if (address.getScheme() != null && address.getScheme().matches("https?") && address.getHost() != null) {
                return isLedger(url)
                        ? url.replaceAll("/+$", "")
                        : address.getScheme() + "://" + address.getRawAuthority() + "/ledger";
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(url + " is not an address.", e);
        }
        throw new Refused("An address begins with https:// and names a host: " + url + " does not.");
    }
}
