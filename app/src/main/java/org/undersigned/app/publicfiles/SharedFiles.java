package org.undersigned.app.publicfiles;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.database.ExternalDatabase;
import org.undersigned.app.publicfiles.SharedFileStore.Kept;

/** Where several nodes may share a database: has one of them make a file, and gives it to all. */
@Component
@Conditional(ExternalDatabase.class)
class SharedFiles {
    private final SharedFileStore store;
    private final TransactionOperations transaction;

    SharedFiles(SharedFileStore store, TransactionOperations transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    Optional<byte[]> of(String path, String edition, Supplier<Optional<byte[]>> making) {
        return store.find(path, edition)
                .map(Kept::content)
                .orElseGet(() -> transaction.execute(status -> made(path, edition, making)));
    }

    // Whoever comes while another makes it waits for that one.
    private Optional<byte[]> made(String path, String edition, Supplier<Optional<byte[]>> making) {
        store.hold(path);
        return store.find(path, edition).map(Kept::content).orElseGet(() -> {
            Optional<byte[]> content = making.get();
            store.put(path, new Kept(edition, content));
            return content;
        });
    }

    void remove(String path) {
        store.remove(path);
    }
}
