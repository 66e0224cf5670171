package org.undersigned.app.signing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.keys.FetchOutcome;
import org.undersigned.app.keys.KeyFetcher;
import org.undersigned.app.keys.OrganisationKeys;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signing;
import org.undersigned.app.web.LinkToken;

/** Gathers what the page of signing with a key shows. */
@Component
class KeyViews {
    private final Signing signing;
    private final Signatories signatories;
    private final OrganisationKeys keys;
    private final KeyFetcher fetcher;
    private final Accounts accounts;

    KeyViews(Signing signing, Signatories signatories, OrganisationKeys keys, KeyFetcher fetcher, Accounts accounts) {
        this.signing = signing;
        this.signatories = signatories;
        this.keys = keys;
        this.fetcher = fetcher;
        this.accounts = accounts;
    }

    /** Empty where the link does not work, or what was prepared has expired. */
    Optional<KeyView> of(String token, UUID id) {
        return LinkToken.parse(token)
                .flatMap(link -> signing.prepared(link, id))
                .flatMap(prepared -> signatories
                        .signatory(prepared.signatory())
                        .flatMap(signatory -> signatory.organisation().flatMap(accounts::organisation))
                        .map(organisation -> new KeyView(token, organisation, prepared, keys.seen(organisation))));
    }

    /** Looks for keys where the organisation publishes them. */
    FetchOutcome fetch(KeyView view) {
        return fetcher.fetch(view.organisation());
    }
}
