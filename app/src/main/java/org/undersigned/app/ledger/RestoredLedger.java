package org.undersigned.app.ledger;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.TiledTree;

/**
 * Keeps a ledger that came out of a backup from signing a second history: entries that were signed after the backup are
 * missing, and others in their places would contradict them. Before anything is signed the witnesses are asked what they
 * have seen; one that has seen more stops the start.
 */
@Component
class RestoredLedger {
    private static final Logger LOG = LoggerFactory.getLogger(RestoredLedger.class);

    private final LedgerStore ledger;
    private final Witnesses witnesses;
    private final WitnessClient client;

    /** @throws LedgerHalted if the ledger may not go on */
    RestoredLedger(LedgerStore ledger, Witnesses witnesses, WitnessClient client, Clock clock) {
        this.ledger = ledger;
        this.witnesses = witnesses;
        this.client = client;
        if (ledger.isRestored()) {
            confirm();
            ledger.confirmRestored(clock.instant());
        }
    }

    private void confirm() {
        List<LedgerWitness> known = witnesses.all();
        if (known.isEmpty()) {
            LOG.warn("the ledger was restored, and has no witness that could say whether entries are missing");
            return;
        }
        LedgerStore.Stored latest = ledger.latestCheckpoint().orElseThrow();
        long answered = 0;
        for (Asked asked : askAll(known, latest)) {
            answered += agrees(asked, latest.size()) ? 1 : 0;
        }
        if (answered < witnesses.quorum()) {
            throw new LedgerHalted(
                    ("The ledger was restored from a backup, and only %d of its %d witnesses could be asked"
                                    + " whether entries are missing: start again when more than half of them answer.")
                            .formatted(answered, known.size()));
        }
    }

    /** A witness with what it answered. */
    private record Asked(LedgerWitness witness, WitnessClient.Outcome outcome) {}

    private List<Asked> askAll(List<LedgerWitness> known, LedgerStore.Stored latest) {
        SignedNote checkpoint = SignedNote.parse(latest.note());
        List<Callable<Asked>> questions = known.stream()
                .<Callable<Asked>>map(witness -> () ->
                        new Asked(witness, client.ask(witness, checkpoint, new TiledTree(latest.size(), ledger::read))))
                .toList();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd.invokeAll(questions).stream()
                    .map(RestoredLedger::answer)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerHalted("Asking the witnesses was interrupted.", e);
        }
    }

    private static Asked answer(Future<Asked> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerHalted("Asking the witnesses was interrupted.", e);
        } catch (ExecutionException e) {
            throw new LedgerHalted("The ledger was restored from a backup, and a witness could not be asked.", e);
        }
    }

    private static boolean agrees(Asked asked, long size) {
        return switch (asked.outcome()) {
            case WitnessClient.Outcome.Cosigned cosigned -> true;
            case WitnessClient.Outcome.Failed(WitnessProblem problem) -> {
                if (problem.kind() == WitnessProblem.Kind.AHEAD) {
                    throw new LedgerHalted(
                            ("The witness %s has seen %s entries of this ledger, and the restored one has"
                                            + " %d: signing would contradict what was signed. Restore a newer backup; if there"
                                            + " is none, see docs/operate/backup.md, “Entries are missing”.")
                                    .formatted(
                                            asked.witness().name(),
                                            problem.figures().getFirst(),
                                            size));
                }
                if (problem.kind() == WitnessProblem.Kind.CONTRADICTED) {
                    throw new LedgerHalted(
                            ("The witness %s has seen another history of this ledger than the restored one:"
                                            + " see docs/operate/backup.md, “Entries are missing”.")
                                    .formatted(asked.witness().name()));
                }
                yield false;
            }
        };
    }
}
