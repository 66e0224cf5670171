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
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publicfiles.ShownFiles;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.Country;

/** What each organisation has signed. Its page has the name by which the ledger knows it, so it never moves. */
@Component
class OrganisationFiles {
    private static final String FOLDER = "/organisations/";
    /** Seconds of work: a crowd's page and its count do not wait for pages of all who are in it. */
    private static final int AT_ONCE = 100;

    private static final int READ_AT_ONCE = 1000;

    private final Accounts accounts;
    private final Countries countries;
    private final ShownFiles pages;
    private final PublicFiles files;
    private final JoinedFiles joined;
    // By organisation, then by statement.
    private final Map<UUID, Map<StatementId, SignedStatement>> signed = new HashMap<>();
    private final Map<StatementId, Set<UUID>> signatoriesOf = new HashMap<>();
    private final Set<UUID> shown = new HashSet<>();
    private final Set<UUID> waiting = new HashSet<>();
    private final Set<StatementId> crowded = new HashSet<>();

    OrganisationFiles(Accounts accounts, Countries countries, ShownFiles pages, PublicFiles files, JoinedFiles joined) {
        this.accounts = accounts;
        this.countries = countries;
        this.pages = pages;
        this.files = files;
        this.joined = joined;
    }

    /**
     * Whoever had no page has one from here on, but of a crowd only the first; pages of all others follow with
     * {@link #putChanged}.
     */
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
        show(touched, AT_ONCE);
        boolean isCrowd = changed.signatures().stream()
                .anyMatch(signature ->
                        signature.organisation().filter(now::containsKey).isPresent()
                                && !files.isThere(FOLDER + signature.actor()));
        if (isCrowd) {
            crowded.add(id);
        }
    }

    /**
     * An organisation that signed a hundred statements has its page rendered once after a start, not a hundred times.
     *
     * @return statements whose lists lead to pages that were not there yet when they were last put
     */
    synchronized Set<StatementId> putChanged() {
        show(Set.copyOf(waiting), Integer.MAX_VALUE);
        return takeCrowded();
    }

    /** The same of some of them only, those without a page first. Empty while others wait. */
    synchronized Optional<Set<StatementId>> putSomeChanged() {
        Set<UUID> without = new HashSet<>(waiting);
        without.removeAll(shown);
        show(without.isEmpty() ? Set.copyOf(waiting) : without, AT_ONCE);
        return waiting.isEmpty() ? Optional.of(takeCrowded()) : Optional.empty();
    }

    private Set<StatementId> takeCrowded() {
        Set<StatementId> taken = Set.copyOf(crowded);
        crowded.clear();
        return taken;
    }

    /** @param most after so many that are rendered, the others wait; what is there already costs next to nothing */
    private void show(Set<UUID> some, int most) {
        if (some.isEmpty()) {
            return;
        }
        Map<UUID, Country> noted = countries.all();
        int rendered = 0;
        List<UUID> all = List.copyOf(some);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            List<UUID> next = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
            Map<UUID, Organisation> organisations = accounts.organisations(Set.copyOf(next));
            for (UUID id : next) {
                Organisation organisation = organisations.get(id);
                if (organisation != null && show(organisation, noted)) {
                    rendered++;
                }
                shown.add(id);
                waiting.remove(id);
                if (rendered == most) {
                    return;
                }
            }
        }
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

    /** Whether it had to be rendered. */
    private boolean show(Organisation organisation, Map<UUID, Country> noted) {
        String path = FOLDER + organisation.actor();
        List<SignedStatement> statements =
                new ArrayList<>(signed.getOrDefault(organisation.id(), Map.of()).values());
        if (statements.isEmpty()) {
            pages.remove(path);
            joined.remove(path);
            return true;
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
        boolean isRendered = pages.put(
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
        return isRendered;
    }
}
