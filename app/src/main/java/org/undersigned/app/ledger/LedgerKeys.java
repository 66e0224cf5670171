package org.undersigned.app.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.keyfiles.KeyFiles;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;

/** Which keys the log signs with now: its first two, and what later entries of it took into use or gave up. */
@Component
class LedgerKeys {
    private static final String OWNER = "ledger";
    private static final int[] TYPES = {VerifierKey.ED25519, VerifierKey.ML_DSA_44_COSIGNATURE};

    private final KeyFiles files;
    private final LedgerKeyStore store;

    LedgerKeys(KeyFiles files, LedgerKeyStore store) {
        this.files = files;
        this.store = store;
    }

    List<NoteSigner> create(String origin) {
        return files.findOrMake(OWNER, origin, TYPES);
    }

    /** A second pair, which signs only once an entry has said so. */
    List<NoteSigner> another(String origin) {
        return java.util.Arrays.stream(TYPES)
                .mapToObj(type -> files.make(OWNER, origin, type))
                .toList();
    }

    /** In the caller's transaction: an entry that it has just added counts. Fails where this node lacks one of them. */
    List<NoteSigner> signing() {
        return store.current().stream().map(files::of).toList();
    }

    /** How large the tree was when those in use had become so: 0 where they never changed. */
    long sizeAtLastChange() {
        return store.sizeAtLastChange();
    }

    static List<String> verifierKeys(List<NoteSigner> keys) {
        return keys.stream().map(key -> key.verifierKey().toString()).toList();
    }
}
