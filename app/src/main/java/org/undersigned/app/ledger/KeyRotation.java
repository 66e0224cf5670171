package org.undersigned.app.ledger;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;

/**
 * Changes the log's own keys. New ones sign from the entry on that names them, beside the old ones, so that readers with
 * an old policy can follow; the old ones end with an entry of their own.
 */
@Component
public class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int PAIR = 2;

    private final Ledger ledger;
    private final LedgerKeys keys;
    private final LedgerKeyStore store;
    private final SecureRandom random;

    KeyRotation(Ledger ledger, LedgerKeys keys, LedgerKeyStore store, SecureRandom random) {
        this.ledger = ledger;
        this.keys = keys;
        this.store = store;
        this.random = random;
    }

    public boolean isUnderWay() {
        return store.current().size() > PAIR;
    }

    /**
     * Makes a new pair on this node; others need copies of the files before they can sequence again.
     *
     * @param by the identifier of whoever wants it, for the log
     */
    @Transactional
    public List<UUID> begin(String by) {
        if (isUnderWay()) {
            return List.of();
        }
        LOG.info("{} has the ledger sign with new keys", by);
        return keys.another(ledger.origin()).stream()
                .map(NoteSigner::verifierKey)
                .map(key -> {
                    Addendum evidence =
                            Addendum.around((key + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8), random);
                    ledger.keep(List.of(evidence));
                    ledger.disclose(List.of(evidence.digest().toHex()));
                    return submit(
                            LedgerEntry.Type.KEY,
                            key,
                            Optional.of(evidence.digest().toHex()));
                })
                .toList();
    }

    /** Gives up all but the newest pair. */
    @Transactional
    public List<UUID> end(String by) {
        List<String> current = store.current();
        LOG.info("{} ends the ledger's older keys", by);
        return current.subList(0, Math.max(0, current.size() - PAIR)).stream()
                .map(VerifierKey::parse)
                .map(key -> submit(LedgerEntry.Type.KEY_REVOCATION, key, Optional.empty()))
                .toList();
    }

    private UUID submit(LedgerEntry.Type type, VerifierKey key, Optional<String> addendum) {
        UUID submission = UUID.randomUUID();
        store.change(submission, key.toString(), type == LedgerEntry.Type.KEY_REVOCATION);
        String id = "%08x".formatted(key.id());
        ledger.submit(
                submission,
                LedgerEntry.key(type, Optional.empty(), id, addendum).encode());
        return submission;
    }
}
