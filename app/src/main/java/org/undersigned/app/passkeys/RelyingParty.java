package org.undersigned.app.passkeys;

import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.verify.PasskeyAssertion;

/** This site as passkeys know it: they belong to its host name, and answer on its pages alone. */
@Component
public class RelyingParty {
    private static final String THIS_MACHINE = "localhost";

    private final SiteAddress address;

    RelyingParty(SiteAddress address) {
        this.address = address;
    }

    /** Browsers give no passkeys to a bare IP address, nor to what anybody on the way could have changed. */
    public boolean isPossible() {
        return PasskeyAssertion.isRelyingParty(id()) && (address.isSecure() || id().equals(THIS_MACHINE));
    }

    public String id() {
        return address.host();
    }

    String origin() {
        return address.origin();
    }
}
