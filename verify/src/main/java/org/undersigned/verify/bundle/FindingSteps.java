package org.undersigned.verify.bundle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.undersigned.verify.Fields;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.Disputed;
import org.undersigned.verify.FindingRecord.Published;
import org.undersigned.verify.FindingRecord.Settled;
import org.undersigned.verify.FindingRecord.Withdrawn;

/** The findings on one subject, as far as their steps have been read in the order of the ledger. */
final class FindingSteps {
    /** A finding and the last that became of it. */
    record Known(Claimed claimed, FindingRecord.Step last) {
        private boolean counts() {
            return last instanceof Published || last instanceof Settled;
        }
    }

    private final Map<String, Known> known = new LinkedHashMap<>();

    /** @param requireSubject refuses a claim about something else, with an IllegalArgumentException */
    void take(FindingRecord record, Consumer<Claimed> requireSubject) {
        Optional<Known> before = Optional.ofNullable(known.get(record.finding()));
        if (record.step() instanceof Published(Claimed claimed)) {
            Fields.require(before.isEmpty(), "the finding was published before");
            requireSubject.accept(claimed);
            known.put(record.finding(), new Known(claimed, record.step()));
        } else {
            Known last = before.filter(step -> follows(step, record.step()))
                    .orElseThrow(() -> new IllegalArgumentException("the step does not follow the one before"));
            known.put(record.finding(), new Known(last.claimed(), record.step()));
        }
    }

    private static boolean follows(Known before, FindingRecord.Step step) {
        return switch (step) {
            case Published published -> false;
            case Disputed disputed -> before.counts();
            case Settled settled -> before.last() instanceof Disputed;
            case Withdrawn withdrawn -> !(before.last() instanceof Withdrawn);
        };
    }

    Collection<Known> all() {
        return known.values();
    }

    /** Lists what was found, with what became of it. */
    static void report(Known finding, String subject, Results results) {
        Claimed claimed = finding.claimed();
        String claims = Stream.of(claimed.says(), claimed.shows(), claimed.kept())
                .flatMap(Optional::stream)
                .map(FindingRecord::word)
                .collect(Collectors.joining(", "));
        results.checked("A finding that the ledger recorded, and nobody signed: %s, %s, %s: “%s”."
                .formatted(subject, claimed.happenedOn(), claims, claimed.words()));
        claimed.copy().ifPresent(sha256 -> results.checked("Its archived copy has the SHA-256 %s.".formatted(sha256)));
        if (finding.last() instanceof Disputed(String reason)) {
            results.checked("The finding on %s is disputed and does not count: “%s”.".formatted(subject, reason));
        }
        if (finding.last() instanceof Withdrawn(String reason)) {
            results.checked("The finding on %s was withdrawn and does not count: “%s”.".formatted(subject, reason));
        }
    }
}
