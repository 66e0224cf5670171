package org.undersigned.app.accounts;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that were asked before, and whom to write to at each. Seen by coordinators only. */
@Component
public class AddressBook {
    /** @param representative the one used last; none where all were forgotten */
    public record Line(Organisation organisation, Optional<Representative> representative) {}

    /** An organisation, the address it was reached by, and the language of the mail. */
    public record Use(UUID organisation, EmailAddress email, String language) {}

    private final RepresentativeStore store;
    private final OrganisationStore organisations;
    private final Clock clock;

    AddressBook(RepresentativeStore store, OrganisationStore organisations, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By name; those whose name or domain holds what is looked for, whatever its case and accents. */
    public List<Line> find(String wanted) {
        String folded = folded(wanted);
        Map<UUID, Representative> last =
                store.last().stream().collect(Collectors.toMap(Representative::organisation, Function.identity()));
        return organisations.all().stream()
                .filter(o -> folded(o.name()).contains(folded)
                        || o.domain().filter(d -> d.contains(folded)).isPresent())
                .map(o -> new Line(o, Optional.ofNullable(last.get(o.id()))))
                .toList();
    }

    /** Notes that an organisation was written to, or signed, by this address. */
    @Transactional
    public void used(UUID organisation, EmailAddress email, String language) {
        used(List.of(new Use(organisation, email, language)));
    }

    /** The same of several. */
    @Transactional
    public void used(List<Use> uses) {
        store.put(uses.stream()
                .filter(use -> !use.email().equals(EmailAddress.ERASED))
                .map(use -> new Representative(use.organisation(), use.email(), use.language(), clock.instant()))
                .toList());
    }

    /** Whether an organisation was written to at this address, or has signed by it. */
    public boolean has(UUID organisation, EmailAddress email) {
        return store.has(organisation, email);
    }

    /** The language in which whoever lives at an address was written to last; empty for one that is not known. */
    public Optional<String> language(EmailAddress email) {
        return store.language(email);
    }

    /** Forgets an address, at whichever organisations it stands. */
    @Transactional
    public void forget(EmailAddress email) {
        store.forget(email);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
