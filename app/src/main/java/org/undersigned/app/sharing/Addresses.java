package org.undersigned.app.sharing;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.web.SiteAddress;

/** Whole addresses as programs follow them: slugs may be in any script, and these are ASCII (RFC 3986). */
@Component
public class Addresses {
    private final SiteAddress site;

    Addresses(SiteAddress site) {
        this.site = site;
    }

    public String of(String path) {
        return URI.create(site.link(path)).toASCIIString();
    }

    public String of(PublicStatement statement, String file) {
        return of(statement.path() + file);
    }

    public String of(PublicStatement statement) {
        return of(statement.path());
    }

    /** Names the site in identifiers that outlive its addresses (RFC 4151). */
    String authority() {
        return site.authority();
    }
}
