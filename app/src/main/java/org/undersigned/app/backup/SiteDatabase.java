package org.undersigned.app.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;

/**
 * The database of a site for a command that does without the application: the one that {@code UNDERSIGNED_DATABASE_URL}
 * names, or the embedded one, which is started for as long as it takes where no server runs on the folder.
 */
public final class SiteDatabase implements AutoCloseable {
    private final Path data;
    private @Nullable EmbeddedPostgres started;

    public SiteDatabase(Path data) {
        this.data = data;
    }

    public DatabaseLogin login() {
        return Optional.ofNullable(System.getenv("UNDERSIGNED_DATABASE_URL"))
                .filter(url -> !url.equals("embedded"))
                .map(DatabaseLogin::parse)
                .or(() -> EmbeddedPostgres.running(data))
                .orElseGet(this::start);
    }

    private DatabaseLogin start() {
        EmbeddedPostgres server = EmbeddedPostgres.start(data);
        started = server;
        return server.login();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
