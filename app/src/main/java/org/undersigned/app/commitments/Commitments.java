package org.undersigned.app.commitments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.web.NotFound;
import org.undersigned.verify.ObligationRecord;

/** Instruments and their obligations: proposed by one person, made public by another. */
@Component
public class Commitments {
    /** Most obligations of one instrument, those that wait among them. */
    public static final int MOST = 500;

    private final InstrumentStore instruments;
    private final ObligationStore obligations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commitments(
            InstrumentStore instruments, ObligationStore obligations, ApplicationEventPublisher events, Clock clock) {
        this.instruments = instruments;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    /** The newest date first, unpublished ones too. */
    public List<Instrument> all() {
        return instruments.all();
    }

    public boolean hasPublic() {
        return instruments.hasPublic();
    }

    public List<Instrument> published() {
        return all().stream().filter(Instrument::isPublic).toList();
    }

    public Optional<Instrument> instrument(UUID id) {
        return instruments.find(id);
    }

    /** @throws NotFound where there is none */
    public Instrument withSlug(String slug) {
        return instruments.withSlug(slug).flatMap(instruments::find).orElseThrow(NotFound::new);
    }

    /** Public ones of all these instruments, in their order; replaced ones too. */
    public List<Obligation> obligations(Collection<UUID> of) {
        return obligations.of(of);
    }

    /** Public ones of these ids. */
    public List<Obligation> find(Collection<UUID> ids) {
        return obligations.find(ids);
    }

    public Optional<Obligation> obligation(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those that the public does not see. */
    public List<Proposal> proposals(UUID instrument) {
        return obligations.proposals(instrument);
    }

    /** Proposes an instrument. */
    @Transactional
    public Instrument propose(Terms terms, UUID by) {
        UUID id = UUID.randomUUID();
        String slug = Slug.fromTitle(terms.title()).value();
        for (int number = 1;
                !instruments.add(id, number == 1 ? slug : slug + "-" + number, terms, by, clock.instant());
                number++) {}
        return instruments.find(id).orElseThrow();
    }

    /**
     * Says another thing of an instrument that is not public, and proposes it again.
     *
     * @return labels of obligations in whose way it is, because they name a party that would be gone; empty where it is done
     * @throws NotFound where it is public
     */
    @Transactional
    public List<String> change(UUID instrument, Terms terms, UUID by) {
        instruments.hold(instrument);
        if (instruments.find(instrument).filter(one -> !one.isPublic()).isEmpty()) {
            throw new NotFound();
        }
        List<String> orphans = obligations.proposals(instrument).stream()
                .map(Proposal::undertaking)
                .filter(one -> !terms.hasParty(one.by()) || !terms.hasParty(one.to()))
                .map(Undertaking::label)
                .toList();
        if (orphans.isEmpty()) {
            instruments.change(instrument, terms, by, clock.instant());
        }
        return orphans;
    }

    /** A second person makes an instrument public. */
    @Transactional
    public Decision publish(UUID instrument, UUID by) {
        Decision decision = decide(instrument, by);
        if (decision == Decision.DONE) {
            instruments.publish(instrument, by, clock.instant());
            events.publishEvent(new CommitmentsChanged(instrument));
        }
        return decision;
    }

    /** A second person does not agree, and says why. */
    @Transactional
    public Decision sendBack(UUID instrument, String note, UUID by) {
        Decision decision = decide(instrument, by);
        if (decision == Decision.DONE) {
            instruments.sendBack(instrument, note, by);
        }
        return decision;
    }

    private Decision decide(UUID instrument, UUID by) {
        instruments.hold(instrument);
        Instrument found = instruments.find(instrument).orElseThrow(NotFound::new);
        if (!found.isWaiting()) {
            return Decision.NOTHING_TO_DECIDE;
        }
        return found.proposedBy().equals(by) ? Decision.OWN_PROPOSAL : Decision.DONE;
    }

    /** What hinders a proposal. */
    public enum Hindrance {
        NONE,
        /** The instrument has as many as it may have. */
        TOO_MANY,
        /** One with exactly these words is there, or waits, or comes twice. */
        SAID_BEFORE,
        /** What it replaces has been replaced by another, or waits to be. */
        REPLACED_BEFORE
    }

    /**
     * Proposes obligations of an instrument: all of them, or none.
     *
     * @param correction what the only one of them replaces
     * @param instead a proposal that this one takes the place of
     */
    @Transactional
    public Hindrance add(
            UUID instrument,
            List<Undertaking> all,
            Optional<Obligation.Correction> correction,
            Optional<UUID> instead,
            UUID by) {
        instruments.hold(instrument);
        Terms terms = instruments.find(instrument).orElseThrow(NotFound::new).terms();
        List<Obligation> there = obligations.of(List.of(instrument));
        List<Proposal> waiting = obligations.proposals(instrument).stream()
                .filter(proposal -> !instead.equals(Optional.of(proposal.id())))
                .toList();
        Hindrance hindrance = hindrance(terms, all, correction, there, waiting);
        if (hindrance == Hindrance.NONE && all.stream().anyMatch(one -> isPublic(one.of(terms)))) {
            return Hindrance.SAID_BEFORE;
        }
        if (hindrance != Hindrance.NONE) {
            return hindrance;
        }
        Optional<Integer> kept = correction.flatMap(corrected -> there.stream()
                .filter(one -> one.id().equals(corrected.replaces()))
                .map(Obligation::position)
                .findFirst());
        int next = obligations.lastPosition(instrument) + 1;
        for (Undertaking undertaking : all) {
            int position = kept.or(() -> positionOf(instrument, instead)).orElse(next++);
            obligations.propose(
                    instrument,
                    new Proposal(UUID.randomUUID(), position, undertaking, correction, by, Optional.empty()),
                    clock.instant());
        }
        instead.ifPresent(proposal -> drop(instrument, proposal));
        return Hindrance.NONE;
    }

    // An instrument may have been entered twice: its obligations cannot be.
    private boolean isPublic(ObligationRecord record) {
        return obligation(Obligation.id(record.id())).isPresent();
    }

    private Optional<Integer> positionOf(UUID instrument, Optional<UUID> proposal) {
        return proposal.flatMap(id -> obligations.proposals(instrument).stream()
                .filter(one -> one.id().equals(id))
                .map(Proposal::position)
                .findFirst());
    }

    private static Hindrance hindrance(
            Terms terms,
            List<Undertaking> all,
            Optional<Obligation.Correction> correction,
            List<Obligation> there,
            List<Proposal> waiting) {
        if (there.size() + waiting.size() + all.size() > MOST) {
            return Hindrance.TOO_MANY;
        }
        Set<String> ids = new HashSet<>();
        waiting.forEach(one -> ids.add(one.undertaking().of(terms).id()));
        if (!all.stream().allMatch(one -> ids.add(one.of(terms).id()))) {
            return Hindrance.SAID_BEFORE;
        }
        Set<UUID> replaced = new HashSet<>();
        there.forEach(one -> one.correction().ifPresent(other -> replaced.add(other.replaces())));
        waiting.forEach(one -> one.correction().ifPresent(other -> replaced.add(other.replaces())));
        boolean isPossible = correction
                .map(Obligation.Correction::replaces)
                .map(id -> !replaced.contains(id)
                        && there.stream().anyMatch(one -> one.id().equals(id)))
                .orElse(true);
        return isPossible ? Hindrance.NONE : Hindrance.REPLACED_BEFORE;
    }

    /** Takes back what the public does not see. Anybody at the desk may: it can be proposed again. */
    @Transactional
    public void drop(UUID instrument, UUID proposal) {
        instruments.hold(instrument);
        obligations.proposals(instrument).stream()
                .map(Proposal::id)
                .filter(proposal::equals)
                .forEach(obligations::drop);
    }

    /** A second person makes these proposals public, or sends them back with a note; those of others only. */
    @Transactional
    public Decision decide(UUID instrument, Set<UUID> chosen, Optional<String> note, UUID by) {
        instruments.hold(instrument);
        Instrument found = instruments.find(instrument).orElseThrow(NotFound::new);
        List<Proposal> waiting = obligations.proposals(instrument).stream()
                .filter(proposal -> proposal.isWaiting() && chosen.contains(proposal.id()))
                .toList();
        if (waiting.isEmpty() || waiting.size() < chosen.size() || (note.isEmpty() && !found.isPublic())) {
            return Decision.NOTHING_TO_DECIDE;
        }
        if (waiting.stream().anyMatch(proposal -> proposal.by().equals(by))) {
            return Decision.OWN_PROPOSAL;
        }
        if (note.isPresent()) {
            waiting.forEach(proposal -> obligations.sendBack(proposal.id(), note.get()));
            return Decision.DONE;
        }
        if (waiting.stream()
                .anyMatch(proposal -> isPublic(proposal.undertaking().of(found.terms())))) {
            return Decision.NOTHING_TO_DECIDE;
        }
        waiting.forEach(proposal -> publish(found, proposal, by));
        events.publishEvent(new CommitmentsChanged(instrument));
        return Decision.DONE;
    }

    private void publish(Instrument instrument, Proposal proposal, UUID by) {
        ObligationRecord record = proposal.undertaking().of(instrument.terms());
        obligations.publish(
                new Obligation(
                        Obligation.id(record.id()),
                        instrument.id(),
                        proposal.position(),
                        record,
                        proposal.correction(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                proposal.by(),
                by);
        obligations.drop(proposal.id());
    }

    /** Those that no other has replaced. */
    public static List<Obligation> current(List<Obligation> all) {
        Set<UUID> replaced = all.stream()
                .flatMap(one -> one.correction().stream())
                .map(Obligation.Correction::replaces)
                .collect(Collectors.toSet());
        return new ArrayList<>(
                all.stream().filter(one -> !replaced.contains(one.id())).toList());
    }
}
