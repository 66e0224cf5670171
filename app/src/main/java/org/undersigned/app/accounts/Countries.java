package org.undersigned.app.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.words.Country;

/** Where organisations are at home, as the coordinators have noted it. Public: lists of signatories are grouped by it. */
@Component
public class Countries {
    private final OrganisationStore store;
    private final ApplicationEventPublisher events;

    Countries(OrganisationStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Of all organisations for which one is noted. */
    public Map<UUID, Country> all() {
        return store.countries();
    }

    /** Notes them, or that none is noted any more. */
    @Transactional
    public void note(Map<UUID, Optional<Country>> countries) {
        countries.forEach(store::setCountry);
        events.publishEvent(new CountriesNoted());
    }
}
