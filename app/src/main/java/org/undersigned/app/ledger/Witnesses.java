package org.undersigned.app.ledger;

import static org.undersigned.app.words.Speech.say;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.tlog.VerifierKey;

/** Who is asked to cosign this log's checkpoints, and how many of them have to. */
@Component
public class Witnesses {
    private final WitnessStore store;
    private final LedgerKeyStore identity;
    private final Clock clock;

    Witnesses(WitnessStore store, LedgerKeyStore identity, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.clock = clock;
    }

    public List<LedgerWitness> all() {
        return store.all();
    }

    /** More than half of them. */
    public int quorum() {
        int known = store.all().size();
        return known == 0 ? 0 : known / 2 + 1;
    }

    /** Empty when it is added, else one sentence that says why not. */
    @Transactional
    public Optional<String> add(VerifierKey key, URI url) {
        if (key.type() == VerifierKey.ED25519) {
            return Optional.of(say("ledger.witness.key-of-log"));
        }
        if (identity.origin().filter(key.name()::equals).isPresent()) {
            return Optional.of(say("ledger.witness.own"));
        }
        return store.add(key, url, clock.instant()) ? Optional.empty() : Optional.of(say("ledger.witness.there"));
    }

    @Transactional
    public void remove(UUID id) {
        store.remove(id);
    }

    /** Lines of a policy (c2sp.org/tlog-policy): the witnesses, and a quorum of more than half. */
    String policyLines() {
        List<LedgerWitness> known = store.all();
        if (known.isEmpty()) {
            return "quorum none\n";
        }
        StringBuilder lines = new StringBuilder();
        StringBuilder group = new StringBuilder("group witnesses " + quorum());
        for (int i = 0; i < known.size(); i++) {
            // Two keys may bear one name; a policy's names are unique.
            String name = "w%d-%s".formatted(i + 1, known.get(i).name());
            lines.append("witness ")
                    .append(name)
                    .append(' ')
                    .append(known.get(i).key())
                    .append('\n');
            group.append(' ').append(name);
        }
        return lines.append(group).append("\nquorum witnesses\n").toString();
    }
}
