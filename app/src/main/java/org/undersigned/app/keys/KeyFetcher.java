package org.undersigned.app.keys;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.Fetched;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.verify.KeyFile;

/**
 * Looks at an organisation's site. A site that is away, or a file that cannot be read, changes nothing: only a file that
 * can be read says that a key is gone.
 */
@Component
public class KeyFetcher {
    private static final int OK = 200;

    private final GuardedClient client;
    private final OrganisationKeys keys;
    private final Ledger ledger;

    KeyFetcher(GuardedClient client, OrganisationKeys keys, Ledger ledger) {
        this.client = client;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Answers when the ledger has recorded what has changed. */
    public FetchOutcome fetch(Organisation organisation) {
        if (organisation.domain().isEmpty()) {
            return new FetchOutcome.Failed("No website is noted for it: state one when you invite it.");
        }
        URI address = URI.create("https://" + organisation.domain().get() + KeyFile.PATH);
        try {
            Fetched answer = client.get(address, KeyFile.LONGEST);
            if (answer.status() != OK) {
                return new FetchOutcome.Failed("There is no key file at %s (%d).".formatted(address, answer.status()));
            }
            FetchOutcome.Read read = keys.take(organisation, answer.body());
            read.submissions().forEach(ledger::await);
            return read;
        } catch (FetchRefused e) {
            return new FetchOutcome.Failed(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new FetchOutcome.Failed("The file at " + address + " cannot be used: " + e.getMessage() + ".");
        }
    }
}
