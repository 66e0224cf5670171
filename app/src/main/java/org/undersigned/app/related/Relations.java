package org.undersigned.app.related;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.newsletter.SharedTopics;
import org.undersigned.app.newsletter.Topics;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.related.RelatedStore.Shown;
import org.undersigned.app.searching.IndexedStatements;
import org.undersigned.app.searching.IndexedStatements.Card;
import org.undersigned.app.searching.IndexedStatements.Shared;
import org.undersigned.app.statements.StatementId;

/** Computes which statements are near to each other: in small transactions, one for each statement. */
@Component
public class Relations {
    static final int MOST_SHOWN = 4;

    /** Kept of each: so that a few can be lost before it has too few to show. */
    private static final int KEPT = 12;

    private static final int WORDS = 40;
    private static final int CANDIDATES = 60;
    private static final int MOST_PAIRED = 300;
    private static final Shared NOTHING = new Shared(0, 0, false);

    private final RelatedStore store;
    private final IndexedStatements index;
    private final Topics topics;
    private final ApplicationEventPublisher events;

    Relations(RelatedStore store, IndexedStatements index, Topics topics, ApplicationEventPublisher events) {
        this.store = store;
        this.index = index;
        this.topics = topics;
        this.events = events;
    }

    /** Notes which words tell most about a statement. */
    @Transactional
    public void describe(StatementId id) {
        store.hold();
        store.describe(id, index.tellingWords(id, WORDS));
    }

    /** Finds what is nearest to it. What was near and what is are due. */
    @Transactional
    public void pair(StatementId id, UUID stamp) {
        store.hold();
        Set<StatementId> candidates = new LinkedHashSet<>(store.pairedWith(id, MOST_PAIRED));
        Set<StatementId> affected = new LinkedHashSet<>(candidates);
        candidates.addAll(store.alike(id, CANDIDATES));
        candidates.addAll(index.akin(id, CANDIDATES));
        candidates.addAll(topics.akin(id, CANDIDATES));
        candidates.remove(id);
        Map<StatementId, Nearness> computed = new HashMap<>();
        Map<StatementId, Double> cosines = store.cosines(id, candidates);
        Map<StatementId, Shared> common = index.shared(id, candidates);
        Map<StatementId, SharedTopics> labels = topics.shared(id, candidates);
        for (StatementId other : candidates) {
            computed.put(
                    other,
                    Nearness.of(
                            cosines.getOrDefault(other, 0.0),
                            common.getOrDefault(other, NOTHING),
                            labels.getOrDefault(other, SharedTopics.NONE)));
        }
        Map<StatementId, Nearness> nearest = computed.entrySet().stream()
                .filter(one -> one.getValue().isNear())
                .sorted(Comparator.comparingDouble((Map.Entry<StatementId, Nearness> one) ->
                                -one.getValue().value())
                        .thenComparing(one -> one.getKey().toString()))
                .limit(KEPT)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        store.setPairs(id, nearest, computed);
        affected.addAll(nearest.keySet());
        affected.add(id);
        store.setDue(affected);
        store.setStamp(id, stamp);
    }

    /** These are to be paired anew, by whoever relates next. */
    @Transactional
    public void unsettle(Collection<StatementId> statements) {
        store.hold();
        store.forgetStamps(statements);
    }

    /** It is not public any more: whoever showed it is due. */
    @Transactional
    public void forget(StatementId id) {
        store.hold();
        store.remove(id);
    }

    /**
     * Compares what a page shows with what is nearest by now, and tells of it where that is something else.
     *
     * @param withCounts whether another number of signatures is something else
     */
    @Transactional
    public void settle(StatementId id, boolean withCounts) {
        store.hold();
        List<Shown> before = store.shown(id);
        List<Shown> now = store.nearest(id, MOST_SHOWN).stream()
                .flatMap(near -> called(near).stream())
                .toList();
        if (!(withCounts ? before.equals(now) : withoutCounts(before).equals(withoutCounts(now)))) {
            store.setShown(id, now);
            events.publishEvent(new BesideChanged(id));
        }
        store.setSettled(id);
    }

    private Optional<Shown> called(Shown near) {
        return index.card(near.other(), "").map(card -> with(near, said(card), card.signatures()));
    }

    private static String said(Card card) {
        return card.path() + "\n" + card.title() + "\n" + String.join("\n", card.addressees());
    }

    private static List<Shown> withoutCounts(List<Shown> all) {
        return all.stream().map(shown -> with(shown, shown.called(), 0)).toList();
    }

    private static Shown with(Shown shown, String called, int signatures) {
        return new Shown(
                shown.other(),
                shown.organisations(),
                shown.addressee(),
                shown.similar(),
                shown.topics(),
                called,
                signatures);
    }
}
