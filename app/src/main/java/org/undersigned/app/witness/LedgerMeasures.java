package org.undersigned.app.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Witnesses;
import org.undersigned.app.monitoring.Health;
import org.undersigned.app.monitoring.HealthCheck;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;

/** How far the ledger and its witnesses are. */
@Component
class LedgerMeasures implements Measures, HealthCheck {
    // It is swept every few seconds, by any node.
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final Witnesses witnesses;
    private final Clock clock;

    LedgerMeasures(Ledger ledger, Witnesses witnesses, Clock clock) {
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        Ledger.State state = ledger.state();
        List<Measure> measures = new ArrayList<>(List.of(
                Measure.of("undersigned_ledger_entries", "Entries of the latest checkpoint.", state.size()),
                Measure.of(
                        "undersigned_ledger_waiting",
                        "Entries that were submitted and are not in the log.",
                        state.waiting()),
                Measure.of(
                        "undersigned_ledger_oldest_waiting_seconds",
                        "Since when the first of them waits; 0 where none does.",
                        state.oldestWaiting().map(this::seconds).orElse(0L)),
                Measure.of(
                        "undersigned_ledger_checkpoint_age_seconds",
                        "Since when there is the latest checkpoint; there is a new one only for new entries.",
                        seconds(state.signedAt())),
                Measure.of(
                        "undersigned_ledger_halted",
                        "1 where this node has stopped recording until it is started again.",
                        ledger.isHalted())));
        Map<String, Long> missing = new TreeMap<>();
        witnesses
                .all()
                .forEach(witness ->
                        missing.merge(witness.name(), Math.max(0, state.size() - witness.cosignedSize()), Math::max));
        if (!missing.isEmpty()) {
            measures.add(Measure.by(
                    "witness",
                    "undersigned_witness_missing_entries",
                    "Entries that the witness has yet to cosign a checkpoint of.",
                    missing));
        }
        return measures;
    }

    private long seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    @Override
    public String part() {
        return "ledger";
    }

    @Override
    public Health health() {
        if (ledger.isHalted()) {
            return Health.DOWN;
        }
        boolean isLate = ledger.state()
                .oldestWaiting()
                .filter(since -> seconds(since) > LATE.toSeconds())
                .isPresent();
        return isLate ? Health.DEGRADED : Health.UP;
    }
}
