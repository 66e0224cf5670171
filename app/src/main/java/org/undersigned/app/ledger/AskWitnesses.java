package org.undersigned.app.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TiledTree;

/** The job that asks, for the latest checkpoint, every witness that has not cosigned it; all at once, each within its time. */
@Component
class AskWitnesses {
    private static final Logger LOG = LoggerFactory.getLogger(AskWitnesses.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LedgerStore ledger;
    private final WitnessStore store;
    private final Witnesses witnesses;
    private final WitnessClient client;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskWitnesses(
            LedgerStore ledger,
            WitnessStore store,
            Witnesses witnesses,
            WitnessClient client,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.witnesses = witnesses;
        this.client = client;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void ask() {
        LedgerStore.Stored latest = ledger.latestCheckpoint().orElseThrow();
        List<LedgerWitness> lacking = witnesses.all().stream()
                .filter(witness -> witness.cosignedSize() < latest.size())
                .toList();
        int before = store.cosignatures(latest.size()).size();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            lacking.forEach(witness -> crowd.execute(() -> ask(witness, latest)));
        }
        // Counted when all have answered: two that commit at once do not see each other.
        int quorum = witnesses.quorum();
        if (before < quorum && store.cosignatures(latest.size()).size() >= quorum) {
            transaction.executeWithoutResult(status -> events.publishEvent(new CheckpointCosigned(latest.size())));
        }
    }

    private void ask(LedgerWitness witness, LedgerStore.Stored latest) {
        try {
            TiledTree tree = new TiledTree(latest.size(), ledger::read);
            switch (client.ask(witness, SignedNote.parse(latest.note()), tree)) {
                case WitnessClient.Outcome.Cosigned cosigned ->
                    transaction.executeWithoutResult(status -> {
                        store.addCosignature(latest.size(), witness.key(), cosigned.line(), clock.instant());
                        store.asked(witness.id(), Optional.empty(), clock.instant());
                    });
                case WitnessClient.Outcome.Failed failed ->
                    store.asked(witness.id(), Optional.of(failed.problem()), clock.instant());
            }
        } catch (RuntimeException e) {
            // In a thread of its own: nobody else would see it.
            LOG.error("asking witness {} failed", witness.name(), e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> askWitnessesToCosign(AskWitnesses asking) {
            return Tasks.recurring("ask-witnesses-to-cosign", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> asking.ask());
        }
    }
}
