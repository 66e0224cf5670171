package org.undersigned.app.organisations;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Countries;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.calendars.DueCalendar;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publicfiles.ShownFiles;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.Country;

/** What each organisation has signed. Its page has the name by which the ledger knows it, so it never moves. */
@Component
class OrganisationFiles {
    private static final String FOLDER = "/organisations/";

    private final Signatories signatories;
    private final Accounts accounts;
    private final Countries countries;
    private final ShownFiles files;
    private final JoinedFiles joined;
    // By organisation, then by statement.
    private final Map<UUID, Map<StatementId, SignedStatement>> signed = new HashMap<>();
    private final Map<StatementId, Set<UUID>> signatoriesOf = new HashMap<>();
    private final Set<UUID> shown = new HashSet<>();
    private final Set<UUID> waiting = new HashSet<>();

    OrganisationFiles(
            Signatories signatories, Accounts accounts, Countries countries, ShownFiles files, JoinedFiles joined) {
        this.signatories = signatories;
        this.accounts = accounts;
        this.countries = countries;
        this.files = files;
        this.joined = joined;
    }

    /** Whoever had no page has one from here on; pages that are there follow with {@link #putChanged}. */
    synchronized void put(PublicStatement changed) {
        StatementId id = changed.revision().statement();
        Map<UUID, SignedStatement> now = signedNow(changed);
        Set<UUID> touched = new HashSet<>(now.keySet());
        touched.addAll(signatoriesOf.getOrDefault(id, Set.of()));
        for (UUID organisation : touched) {
            Map<StatementId, SignedStatement> statements = signed.computeIfAbsent(organisation, o -> new HashMap<>());
            Optional.ofNullable(now.get(organisation))
                    .ifPresentOrElse(entry -> statements.put(id, entry), () -> statements.remove(id));
        }
        signatoriesOf.put(id, now.keySet());
        waiting.addAll(touched);
        touched.removeAll(shown);
        show(touched);
    }

    /** An organisation that signed a hundred statements has its page rendered once after a start, not a hundred times. */
    synchronized void putChanged() {
        show(Set.copyOf(waiting));
    }

    private void show(Set<UUID> organisations) {
        if (!organisations.isEmpty()) {
            Map<UUID, Country> noted = countries.all();
            accounts.organisations(organisations).values().forEach(organisation -> show(organisation, noted));
            shown.addAll(organisations);
            waiting.removeAll(organisations);
        }
    }

    private Map<UUID, SignedStatement> signedNow(PublicStatement statement) {
        Map<UUID, Signatory> people = signatories.of(statement.revision().statement()).stream()
                .collect(Collectors.toMap(Signatory::id, signatory -> signatory));
        List<DueDay> dueDays = DemandingStatement.of(statement).dueDays();
        Map<UUID, SignedStatement> now = new HashMap<>();
        for (Signature signature : statement.signatures()) {
            Optional.ofNullable(people.get(signature.signatory()))
                    .filter(signatory -> !signature.isErased())
                    .flatMap(Signatory::organisation)
                    .ifPresent(
                            organisation -> now.put(organisation, SignedStatement.of(statement, signature, dueDays)));
        }
        return now;
    }

    private void show(Organisation organisation, Map<UUID, Country> noted) {
        String path = FOLDER + organisation.actor();
        List<SignedStatement> statements =
                new ArrayList<>(signed.getOrDefault(organisation.id(), Map.of()).values());
        if (statements.isEmpty()) {
            files.remove(path);
            joined.remove(path);
            return;
        }
        statements.sort(
                Comparator.comparing(SignedStatement::publishedOn).reversed().thenComparing(SignedStatement::path));
        // As it is called under the text that it signed last: that name was confirmed.
        String name = statements.stream()
                .max(Comparator.comparing(SignedStatement::signedOn))
                .orElseThrow()
                .name();
        List<DueDay> days = statements.stream()
                .flatMap(statement -> statement.dueDays().stream())
                .toList();
        files.put(
                path,
                "organisations/organisation",
                () -> say("organisations.organisation.title", "name", name),
                Map.of(
                        "name",
                        name,
                        "domain",
                        organisation.domain(),
                        "country",
                        Optional.ofNullable(noted.get(organisation.id())),
                        "statements",
                        statements,
                        "calendar",
                        days.isEmpty() ? "" : path + DueCalendar.NAME));
        if (!days.isEmpty()) {
            joined.putCalendar(path, name, days);
        }
    }
}
