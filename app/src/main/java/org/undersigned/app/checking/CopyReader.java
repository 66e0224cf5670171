package org.undersigned.app.checking;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.Fetched;
import org.undersigned.app.fetching.GuardedClient;
import org.undersigned.text.comparing.Copy;
import org.undersigned.text.importing.Importer;

/** Makes a copy of what was brought: pasted, a file's bytes, or the address of a page. */
@Component
class CopyReader {
    private final GuardedClient client;
    private final FetchAllowance allowance;

    CopyReader(GuardedClient client, Clock clock) {
        this.client = client;
        this.allowance = new FetchAllowance(clock);
    }

    Copy.Outcome pasted(String text) {
        return Copy.read(text);
    }

    Copy.Outcome uploaded(byte[] file) {
        return Copy.read(file);
    }

    /** Fetches the page: this may take some seconds. */
    Copy.Outcome fetched(String typed) {
        URI address;
        try {
            address = new URI(typed.strip());
        } catch (URISyntaxException e) {
            return new Copy.Outcome.Refused("This is no address: it should look like https://example.org/page.");
        }
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.matches("https?") || address.getHost() == null) {
            return new Copy.Outcome.Refused("This is no address: it should look like https://example.org/page.");
        }
        if (!allowance.takes()) {
            return new Copy.Outcome.Refused(
                    "Many pages are being fetched just now: try again in a minute, or paste the copy.");
        }
        try {
            Fetched page = client.get(address, Importer.LARGEST);
            return page.status() == 200
                    ? Copy.read(page.body())
                    : new Copy.Outcome.Refused(
                            "%s answers that there is no such page (%d): open it in a browser and paste it."
                                    .formatted(address.getHost(), page.status()));
        } catch (FetchRefused e) {
            return new Copy.Outcome.Refused(
                    String.valueOf(e.getMessage()) + " Open the page in a browser and paste what it says.");
        }
    }
}
