package org.undersigned.app.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;

/**
 * The database of a site for a command that does without the application: the one that the operator
 * names, or the embedded one, which is started for as long as it takes where no server runs on the folder.
 */
public final class SiteDatabase implements AutoCloseable {
    private final Path data;
    private final String url;
    private @Nullable EmbeddedPostgres started;

    /**
     * @param data folder of the site
     * @param url as {@link DatabaseLogin#parse} reads it, or {@code embedded}
     */
    public SiteDatabase(Path data, String url) {
        this.data = data;
        this.url = url;
    }

    public DatabaseLogin login() {
        return Optional.of(url)
                .filter(stated -> !stated.equals("embedded"))
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
