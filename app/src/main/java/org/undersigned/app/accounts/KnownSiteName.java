package org.undersigned.app.accounts;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteName;

/** Answers the site's name; before it is set up, the product's. */
@Component
class KnownSiteName implements SiteName {
    private static final String UNNAMED = "Undersigned";

    private final AccountStore store;
    private volatile String name = UNNAMED;
    private volatile boolean known;

    KnownSiteName(AccountStore store) {
        this.store = store;
    }

    // It is set once and stays: after that no page asks the database for it.
    @Override
    public String siteName() {
        if (!known) {
            try {
                store.siteName().ifPresent(set -> {
                    name = set;
                    known = true;
                });
            } catch (DataAccessException e) {
                // The page that says that the database is away has a name at its head too.
                return name;
            }
        }
        return name;
    }
}
