package org.undersigned.app.witness;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.keyfiles.KeyFiles;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.NoteSignature;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;

/** The keys that this site cosigns with: ML-DSA-44, and Ed25519 for readers that know only that. */
@Component
class WitnessKeys {
    private final List<NoteSigner> signers;

    WitnessKeys(SeenLogStore store, KeyFiles files, SiteAddress address, TransactionOperations transaction) {
        List<String> known = transaction.execute(status -> {
            if (store.identity().isEmpty()) {
                String name = address.authority() + "/witness";
                List<NoteSigner> made = files.findOrMake(
                        "witness", name, VerifierKey.ML_DSA_44_COSIGNATURE, VerifierKey.ED25519_COSIGNATURE);
                store.begin(
                        name,
                        made.stream().map(key -> key.verifierKey().toString()).toList());
            }
            return store.identity().orElseThrow();
        });
        this.signers = (known == null ? List.<String>of() : known)
                .stream().map(files::of).toList();
    }

    List<VerifierKey> verifierKeys() {
        return signers.stream().map(NoteSigner::verifierKey).toList();
    }

    List<NoteSignature> cosign(Checkpoint checkpoint, Instant now) {
        return signers.stream().map(signer -> signer.sign(checkpoint, now)).toList();
    }

    /** As the answer of add-checkpoint has it. */
    static String lines(List<NoteSignature> signatures) {
        return signatures.stream().map(line -> line.line() + "\n").collect(Collectors.joining());
    }
}
