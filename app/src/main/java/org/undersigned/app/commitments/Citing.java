package org.undersigned.app.commitments;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.statements.WebSource;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.Block;

/** Which obligations statements cite: as coordinators say, beside the text, and as the sources of grounds say by themselves. */
@Component
public class Citing {
    private static final Pattern OWN =
            Pattern.compile("(?:/[a-z]{2,3})?/commitments/([^/]+)#obligation-([0-9a-f]{32})");

    private final CitationStore store;
    private final Commitments commitments;
    private final Statements statements;
    private final Demands demands;
    private final SiteAddress site;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Citing(
            CitationStore store,
            Commitments commitments,
            Statements statements,
            Demands demands,
            SiteAddress site,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.commitments = commitments;
        this.statements = statements;
        this.demands = demands;
        this.site = site;
        this.events = events;
        this.clock = clock;
    }

    /** Positions of the blocks that rest on a day or a source: the grounds, which are numbered from 1 in this order. */
    public static List<Integer> grounds(Revision revision) {
        TreeSet<Integer> blocks = new TreeSet<>(revision.grounds().keySet());
        blocks.addAll(revision.sources().keySet());
        return List.copyOf(blocks);
    }

    /** What a published text cites: grounds first. */
    public List<Citation> of(Revision revision) {
        List<Citation> all = new ArrayList<>(bySources(revision));
        List<CitationStore.Row> said = store.of(revision.statement());
        if (said.isEmpty()) {
            return all;
        }
        Map<UUID, Integer> numbers = new HashMap<>();
        demands.of(revision.statement()).stream()
                .filter(demand -> !demand.isDropped())
                .forEach(demand -> numbers.put(demand.id(), demand.number()));
        for (CitationStore.Row row : said) {
            place(row, revision, numbers)
                    .filter(place -> all.stream()
                            .noneMatch(other -> other.obligation().equals(row.obligation())
                                    && other.place().equals(place)))
                    .ifPresent(place -> all.add(new Citation(Optional.of(row.id()), row.obligation(), place)));
        }
        return all;
    }

    private Optional<Citation.Place> place(CitationStore.Row row, Revision revision, Map<UUID, Integer> numbers) {
        if (row.demand().isPresent()) {
            return row.demand().map(numbers::get).map(Citation.Demand::new);
        }
        int number = row.ground().orElseThrow();
        return row.revision().equals(Optional.of(revision.number()))
                ? ground(revision, number)
                : sameGround(row, number, revision);
    }

    private static Optional<Citation.Place> ground(Revision revision, int number) {
        List<Integer> blocks = grounds(revision);
        return number >= 1 && number <= blocks.size()
                ? Optional.of(new Citation.Ground(blocks.get(number - 1), number))
                : Optional.empty();
    }

    // A ground that a later text has word for word is the same.
    private Optional<Citation.Place> sameGround(CitationStore.Row row, int number, Revision revision) {
        List<Integer> now = grounds(revision);
        for (Revision earlier : statements.revisions(revision.statement())) {
            List<Integer> then = grounds(earlier);
            if (row.revision().equals(Optional.of(earlier.number())) && number <= then.size()) {
                Block words = earlier.text().blocks().get(then.get(number - 1));
                return now.stream()
                        .filter(block -> revision.text().blocks().get(block).equals(words))
                        .findFirst()
                        .map(block -> new Citation.Ground(block, now.indexOf(block) + 1));
            }
        }
        return Optional.empty();
    }

    private List<Citation> bySources(Revision revision) {
        List<Citation> all = new ArrayList<>();
        List<Integer> blocks = grounds(revision);
        for (int i = 0; i < blocks.size(); i++) {
            Citation.Ground ground = new Citation.Ground(blocks.get(i), i + 1);
            revision.sources().getOrDefault(ground.block(), List.of()).stream()
                    .flatMap(source -> obligationAt(source).stream())
                    .distinct()
                    .forEach(obligation -> all.add(new Citation(Optional.empty(), obligation, ground)));
        }
        return all;
    }

    /** The obligation whose address on this site a source is. */
    private Optional<UUID> obligationAt(WebSource source) {
        String base = site.link("");
        if (!source.address().startsWith(base + "/")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(source.address());
            Matcher own = OWN.matcher(address.getPath() + "#" + address.getFragment());
            return own.matches() ? obligation(own.group(2), own.group(1)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<UUID> obligation(String hex, String slug) {
        return commitments
                .obligation(Obligation.id(hex))
                .filter(one -> commitments
                        .instrument(one.instrument())
                        .filter(instrument -> instrument.slug().equals(slug))
                        .isPresent())
                .map(Obligation::id);
    }

    /** Statements of which a coordinator says that they cite one of these obligations. */
    public List<StatementId> statements(Collection<UUID> obligations) {
        return store.citing(obligations.toArray(UUID[]::new));
    }

    /**
     * Says that a demand or a ground of the public text cites an obligation. Changes nothing where that was said before.
     *
     * @throws NotFound where the public sees no such obligation, ground or demand
     */
    @Transactional
    public void cite(StatementId statement, Citation.Place place, UUID obligation, UUID by) {
        Revision revision = statements.publishedRevision(statement).orElseThrow(NotFound::new);
        if (commitments.obligation(obligation).isEmpty()) {
            throw new NotFound();
        }
        CitationStore.Row row = switch (place) {
            case Citation.Demand(int number) ->
                new CitationStore.Row(
                        UUID.randomUUID(),
                        obligation,
                        statement,
                        Optional.of(demand(statement, number)),
                        Optional.empty(),
                        Optional.empty());
            case Citation.Ground(int block, int number) ->
                new CitationStore.Row(
                        UUID.randomUUID(),
                        obligation,
                        statement,
                        Optional.empty(),
                        Optional.of(revision.number()),
                        Optional.of(number));
        };
        store.add(row, by, clock.instant());
        events.publishEvent(new BesideChanged(statement));
    }

    private UUID demand(StatementId statement, int number) {
        return demands.of(statement).stream()
                .filter(demand -> !demand.isDropped() && demand.number() == number)
                .map(demand -> demand.id())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Takes back what a coordinator said. */
    @Transactional
    public void remove(StatementId statement, UUID citation) {
        if (store.find(citation)
                .filter(one -> one.statement().equals(statement))
                .isEmpty()) {
            throw new NotFound();
        }
        store.remove(citation);
        events.publishEvent(new BesideChanged(statement));
    }
}
