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
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Countries;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.calendars.DueCalendar;
import org.undersigned.app.calendars.DueDay;
import org.undersigned.app.publicfiles.ShownFiles;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.Country;

/** What each organisation has signed. Its page has the name by which the ledger knows it, so it never moves. */
@Component
class OrganisationFiles {
    private static final String FOLDER = "/organisations/";

    private final Accounts accounts;
    private final Countries countries;
    private final ShownFiles files;
    private final JoinedFiles joined;
    // By organisation, then by statement.
    private final Map<UUID, Map<StatementId, SignedStatement>> signed = new HashMap<>();

    OrganisationFiles(Accounts accounts, Countries countries, ShownFiles files, JoinedFiles joined) {
        this.accounts = accounts;
        this.countries = countries;
        this.files = files;
        this.joined = joined;
    }

    synchronized void put(PublicStatement changed) {
        StatementId id = changed.revision().statement();
        Map<UUID, SignedStatement> now = signedNow(changed);
        Set<UUID> touched = new HashSet<>(now.keySet());
        signed.forEach((organisation, statements) -> {
            if (statements.containsKey(id)) {
                touched.add(organisation);
            }
        });
        for (UUID organisation : touched) {
            Map<StatementId, SignedStatement> statements = signed.computeIfAbsent(organisation, o -> new HashMap<>());
            Optional.ofNullable(now.get(organisation))
                    .ifPresentOrElse(entry -> statements.put(id, entry), () -> statements.remove(id));
        }
        Map<UUID, Country> noted = countries.all();
        accounts.organisations(touched).values().forEach(organisation -> show(organisation, noted));
    }

    private Map<UUID, SignedStatement> signedNow(PublicStatement statement) {
        List<DueDay> dueDays = DemandingStatement.of(statement).dueDays();
        Map<UUID, SignedStatement> now = new HashMap<>();
        for (Signature signature : statement.signatures()) {
            signature
                    .organisation()
                    .filter(organisation -> !signature.isErased())
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
