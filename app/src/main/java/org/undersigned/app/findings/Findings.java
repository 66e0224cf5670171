package org.undersigned.app.findings;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.findings.FindingStore.Accepted;
import org.undersigned.app.ledger.EntriesRecorded;
import org.undersigned.app.ledger.EntryRecorded;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.web.NotFound;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.LedgerEntry;

/** Findings: proposed by one person, decided by another, recorded in the ledger, then public. */
@Component
public class Findings {
    private final FindingStore store;
    private final Map<Subject.Kind, SubjectPlaces> places;
    private final Copies copies;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random;

    Findings(
            FindingStore store,
            List<SubjectPlaces> places,
            Copies copies,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.places = places.stream().collect(Collectors.toMap(SubjectPlaces::kind, Function.identity()));
        this.copies = copies;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Proposes to publish a finding. Changes nothing where the same was proposed before.
     *
     * @param id random, of the form that was sent
     * @throws IllegalArgumentException where it claims what no finding on such a subject can
     */
    @Transactional
    public void propose(UUID id, Subject subject, Claim claim, UUID by) {
        // Refused here as the ledger's record would be, before a second person has read it for nothing.
        claim.about(place(subject).record());
        if (store.add(id, subject, claim)) {
            store.propose(id, proposal(Step.Kind.PUBLISH, "", by));
        }
    }

    /** Proposes what is to become of a public finding. False where that is not possible now. */
    @Transactional
    public boolean propose(UUID finding, Step.Kind kind, String reason, UUID by) {
        store.hold(finding);
        boolean isPossible = finding(finding).possible().contains(kind);
        if (isPossible) {
            store.propose(finding, proposal(kind, reason, by));
        }
        return isPossible;
    }

    private Step proposal(Step.Kind kind, String reason, UUID by) {
        return new Step(UUID.randomUUID(), kind, reason, by, clock.instant(), Optional.empty(), OptionalLong.empty());
    }

    /** A second person agrees: the ledger records the step, and then the public sees it. */
    @Transactional
    public ReviewOutcome accept(UUID finding, UUID step, UUID by) {
        store.hold(finding);
        Finding found = finding(finding);
        Optional<ReviewOutcome> refusal = refusal(found, step, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Step waiting = found.waiting().orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SubjectPlaces.Place place = place(found.subject());
        Addendum addendum = Addendum.around(record(found, waiting, place, now).encode(), random);
        String sha256 = addendum.digest().toHex();
        store.review(step, new Step.Review(true, "", by, now, Optional.of(sha256)));
        ledger.keep(List.of(addendum));
        ledger.disclose(List.of(sha256));
        LedgerEntry entry = place.text()
                .map(text -> LedgerEntry.finding(text.statement().toHex(), text.revisionSha256(), sha256))
                .orElseGet(() -> LedgerEntry.finding(sha256));
        ledger.submit(step, entry.encode());
        return new ReviewOutcome.Accepted(step);
    }

    private static FindingRecord record(Finding finding, Step step, SubjectPlaces.Place place, Instant now) {
        String id = finding.id().toString().replace("-", "");
        return new FindingRecord(
                id,
                now,
                switch (step.kind()) {
                    case PUBLISH -> new FindingRecord.Published(finding.claim().about(place.record()));
                    case DISPUTE -> new FindingRecord.Disputed(step.reason());
                    case SETTLE -> new FindingRecord.Settled(step.reason());
                    case WITHDRAW -> new FindingRecord.Withdrawn(step.reason());
                });
    }

    /** A second person does not agree, and says why. */
    @Transactional
    public ReviewOutcome sendBack(UUID finding, UUID step, String note, UUID by) {
        store.hold(finding);
        Optional<ReviewOutcome> refusal = refusal(finding(finding), step, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        store.review(step, new Step.Review(false, note, by, clock.instant(), Optional.empty()));
        return new ReviewOutcome.SentBack();
    }

    private static Optional<ReviewOutcome> refusal(Finding finding, UUID step, UUID by) {
        Optional<Step> waiting = finding.waiting().filter(waits -> waits.id().equals(step));
        if (waiting.isEmpty()) {
            return Optional.of(new ReviewOutcome.DecidedBefore());
        }
        return waiting.get().proposedBy().equals(by) ? Optional.of(new ReviewOutcome.OwnProposal()) : Optional.empty();
    }

    @EventListener
    void entriesRecorded(EntriesRecorded recorded) {
        Map<UUID, Long> leaves = recorded.entries().stream()
                .collect(Collectors.toMap(EntryRecorded::submission, EntryRecorded::leafIndex));
        for (Accepted accepted : store.accepted(recorded.submissions())) {
            store.recorded(accepted.step(), leaves.getOrDefault(accepted.step(), -1L));
            events.publishEvent(
                    new FindingsChanged(accepted.subject(), accepted.finding(), accepted.step(), accepted.kind()));
        }
    }

    public Finding finding(UUID id) {
        return dated(store.find(id).stream().toList()).stream().findFirst().orElseThrow(NotFound::new);
    }

    public boolean isProposed(UUID id) {
        return store.find(id).isPresent();
    }

    // One question for all of them.
    private List<Finding> dated(List<Finding> findings) {
        List<String> digests = findings.stream()
                .flatMap(finding -> finding.claim().copySha256().stream())
                .distinct()
                .toList();
        if (digests.isEmpty()) {
            return findings;
        }
        Map<String, Instant> kept = copies.keptAt(digests);
        return findings.stream()
                .map(finding -> finding.with(new SourceState(
                        finding.source().goneSince(),
                        finding.claim().copySha256().map(kept::get))))
                .toList();
    }

    /** Of all these subjects, in the order in which they count, unpublished ones too. */
    public Map<UUID, List<Finding>> of(Collection<UUID> subjects) {
        return dated(store.of(subjects)).stream()
                .collect(Collectors.groupingBy(finding -> finding.subject().id()));
    }

    /** Of one subject, in the order in which they count, unpublished ones too. */
    public List<Finding> of(Subject subject) {
        return dated(store.of(List.of(subject.id())));
    }

    /** Those of which a step waits for a second person, the oldest happening first. */
    public List<Finding> waiting() {
        return dated(store.waiting());
    }

    /** Those that rest on this archived copy, in the order in which they count, unpublished ones too. */
    public List<Finding> withCopy(String sha256) {
        return dated(store.withCopy(sha256));
    }

    /** SHA-256 of every archived copy that a public finding rests on. */
    public List<String> publicCopies() {
        return store.publicCopies();
    }

    /** Whether a public finding has this archived copy. */
    public boolean isPublicCopy(String sha256) {
        return store.isPublicCopy(sha256);
    }

    /** Where the public reads what was found about a subject; empty where it has no page. */
    public Optional<String> publicPath(Subject subject) {
        return Optional.ofNullable(places.get(subject.kind())).flatMap(kind -> kind.publicPath(subject.id()));
    }

    /** @throws NotFound where there is no such subject */
    public SubjectPlaces.Place place(Subject subject) {
        return Optional.ofNullable(places.get(subject.kind()))
                .flatMap(kind -> kind.place(subject.id()))
                .orElseThrow(NotFound::new);
    }
}
