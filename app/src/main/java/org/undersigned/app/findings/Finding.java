package org.undersigned.app.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One dated piece of evidence, with all that became of it.
 *
 * @param steps in the order in which they were proposed; the first proposes to publish it
 * @param source whether it can still be read
 */
public record Finding(UUID id, Subject subject, Claim claim, List<Step> steps, SourceState source) {
    /** In the order of what they tell of, then of the ledger: the order in which they count. */
    public static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::happenedOn)
            .thenComparingLong(finding -> finding.steps().getFirst().leaf().orElse(Long.MAX_VALUE))
            .thenComparing(Finding::id);

    public Finding {
        steps = List.copyOf(steps);
    }

    /** One of whose source nothing is known. */
    public Finding(UUID id, Subject subject, Claim claim, List<Step> steps) {
        this(id, subject, claim, steps, SourceState.UNKNOWN);
    }

    Finding with(SourceState known) {
        return new Finding(id, subject, claim, steps, known);
    }

    /** Where our copy of its source can be seen by whoever sees the finding; empty where there is none. */
    public Optional<String> copyPath() {
        return claim.copySha256().map(sha256 -> (isPublic() ? "/evidence/" : "/desk/evidence/") + sha256);
    }

    private LocalDate happenedOn() {
        return claim.happenedOn();
    }

    /** Where it stands in public. */
    public enum State {
        /** Nobody but coordinators sees it: it waits for a second person, or was not accepted. */
        UNPUBLISHED,
        COUNTS,
        DISPUTED,
        WITHDRAWN
    }

    public State state() {
        return steps.stream()
                .filter(Step::isPublic)
                .reduce((earlier, later) -> later)
                .map(last -> after(last.kind()))
                .orElse(State.UNPUBLISHED);
    }

    static State after(Step.Kind kind) {
        return switch (kind) {
            case PUBLISH, SETTLE -> State.COUNTS;
            case DISPUTE -> State.DISPUTED;
            case WITHDRAW -> State.WITHDRAWN;
        };
    }

    public boolean counts() {
        return state() == State.COUNTS;
    }

    public boolean isPublic() {
        return state() != State.UNPUBLISHED;
    }

    /** What the public has seen of it, the oldest first. */
    public List<Step> publicSteps() {
        return steps.stream().filter(Step::isPublic).toList();
    }

    /** What waits for a second person. */
    public Optional<Step> waiting() {
        return steps.stream().filter(Step::isWaiting).findFirst();
    }

    /** Why it is not counted, or counted again: the reason of its last public step. */
    public String reason() {
        return publicSteps().isEmpty() ? "" : publicSteps().getLast().reason();
    }

    public Optional<Instant> publishedAt() {
        return publicSteps().stream().findFirst().flatMap(Step::review).map(Step.Review::at);
    }

    /** What may be proposed now. */
    public List<Step.Kind> possible() {
        if (waiting().isPresent()) {
            return List.of();
        }
        return switch (state()) {
            case UNPUBLISHED -> List.of();
            case COUNTS -> List.of(Step.Kind.DISPUTE, Step.Kind.WITHDRAW);
            case DISPUTED -> List.of(Step.Kind.SETTLE, Step.Kind.WITHDRAW);
            case WITHDRAWN -> List.of();
        };
    }
}
