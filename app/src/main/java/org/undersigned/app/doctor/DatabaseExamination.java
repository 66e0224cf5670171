package org.undersigned.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.DatabaseUnavailable;
import org.undersigned.app.database.EmbeddedPostgres;

/**
 * The database: of a running site, of a stopped one, for which the package's own is started for as long as this takes, or
 * an operator's own. What the rows say of witnesses is looked at on the way.
 *
 * @param url as {@link DatabaseLogin#parse} reads it, or {@code embedded}
 */
record DatabaseExamination(String url, Path data) implements Examination {
    private static final String EMBEDDED = "embedded";
    private static final int OLDEST = 15;
    private static final String ENCODING = "UTF8";

    @Override
    public String topic() {
        return "database";
    }

    @Override
    public List<Line> lines() {
        try {
            return url.equals(EMBEDDED) ? ofPackage() : examined(DatabaseLogin.parse(url));
        } catch (DatabaseUnavailable e) {
            return List.of(Line.wrong(
                    topic(),
                    String.valueOf(e.getMessage()),
                    url.equals(EMBEDDED)
                            ? "Look at the end of " + data.resolve("postgres.log") + "."
                            : "Look at database.url."));
        }
    }

    private List<Line> ofPackage() {
        Optional<DatabaseLogin> running = EmbeddedPostgres.running(data);
        if (running.isPresent()) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.ok(topic(), "The package's PostgreSQL runs."));
            lines.addAll(examined(running.get()));
            return lines;
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            return List.of(Line.look(
                    topic(),
                    "There is no database in " + data + " yet.",
                    "Start the site: it makes one. If it has run before, say with --data where its folder is."));
        }
        // Started by another user it would change whose its files are.
        if (!isOurs()) {
            return List.of(Line.look(
                    topic(),
                    "The package's PostgreSQL is stopped, and only the owner of " + data + " can start it.",
                    "Run this as that user, or while the site runs."));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.ok(topic(), "The package's PostgreSQL is stopped, and starts."));
            lines.addAll(examined(server.login()));
            return lines;
        }
    }

    private boolean isOurs() {
        try {
            return Files.getOwner(data).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }

    private List<Line> examined(DatabaseLogin login) {
        List<Line> lines = new ArrayList<>();
        try (DatabaseStateStore state = new DatabaseStateStore(login, PATIENCE.toSeconds())) {
            lines.add(server(state));
            form(state).ifPresent(lines::add);
            if (!url.equals(EMBEDDED)) {
                lines.add(replication(state));
                lines.add(ClockExamination.compared(Duration.between(Instant.now(), state.now()), "the database"));
            }
            lines.add(witnesses(state));
        } catch (SQLException | FlywayException e) {
            lines.add(
                    Line.wrong(
                            topic(),
                            "The database cannot be used: " + firstLine(e) + ".",
                            url.equals(EMBEDDED)
                                    ? "Look at the end of " + data.resolve("postgres.log") + "."
                                    : "Look at database.url, and whether that server runs and lets this machine in (pg_hba.conf)."));
        }
        return lines;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("[.]$", "");
    }

    private Line server(DatabaseStateStore state) throws SQLException {
        int version = state.version();
        Optional<Line> tooOld = tooOld(version);
        if (tooOld.isPresent()) {
            return tooOld.get();
        }
        String encoding = state.encoding();
        if (!encoding.equals(ENCODING)) {
            return Line.wrong(
                    topic(),
                    "The database has the encoding " + encoding + ", in which names of many languages cannot be kept.",
                    "Make one with ENCODING 'UTF8' (createdb --encoding=UTF8 --template=template0), and restore a backup"
                            + " into it.");
        }
        if (!state.isDurable()) {
            return Line.wrong(
                    topic(),
                    "The database may lose what it has confirmed: fsync or synchronous_commit is off.",
                    "Switch both on in postgresql.conf: signers hold receipts for what was confirmed.");
        }
        return Line.ok(topic(), "PostgreSQL %d answers, and holds %s.".formatted(version, Sizes.words(state.size())));
    }

    static Optional<Line> tooOld(int version) {
        return version >= OLDEST
                ? Optional.empty()
                : Optional.of(Line.wrong(
                        "database",
                        "PostgreSQL " + version + " is older than " + OLDEST + ", the oldest that works.",
                        "Upgrade the database server."));
    }

    private Optional<Line> form(DatabaseStateStore state) {
        DatabaseStateStore.Form form = state.form();
        if (form.hasFailed()) {
            return Optional.of(Line.wrong(
                    topic(),
                    "A migration has failed, and the site does not start.",
                    "Restore the backup from before the upgrade, and report what the log says of it."));
        }
        if (form.unknown() > 0) {
            return Optional.of(Line.wrong(
                    topic(),
                    "The database is of a newer version of Undersigned: migrations that this one does not know: %d."
                            .formatted(form.unknown()),
                    "Install the newer version again, or restore a backup from before."));
        }
        if (form.waiting() > 0) {
            return Optional.of(Line.look(
                    topic(),
                    "Migrations that wait to be run: %d.".formatted(form.waiting()),
                    "Make a backup, and restart the site: its start runs them."));
        }
        return Optional.of(Line.ok(topic(), "All %d migrations have been run.".formatted(form.taken())));
    }

    private Line replication(DatabaseStateStore state) throws SQLException {
        if (state.isStandby()) {
            return Line.wrong(
                    "replication",
                    "The database is a standby: it takes no writes.",
                    "Let database.url lead to the primary (several hosts in it need targetServerType=primary).");
        }
        List<String> standbys = state.standbys();
        long inStep = standbys.stream()
                .filter(how -> how.equals("sync") || how.equals("quorum"))
                .count();
        if (standbys.isEmpty()) {
            return Line.ok("replication", "No standby follows the database, so backups are all there is besides it.");
        }
        return inStep > 0
                ? Line.ok(
                        "replication",
                        "Standbys that follow the database: %d; in step with each commit: %d."
                                .formatted(standbys.size(), inStep))
                : Line.look(
                        "replication",
                        "Standbys that follow the database: %d; none is shown to be in step with each commit."
                                .formatted(standbys.size()),
                        "Set synchronous_standby_names (Patroni: synchronous_mode), or a failover forgets signatures that"
                                + " people hold receipts for.");
    }

    private Line witnesses(DatabaseStateStore state) throws SQLException {
        List<DatabaseStateStore.WitnessState> witnesses = state.witnesses();
        if (witnesses.isEmpty()) {
            return Line.look(
                    "witnesses",
                    "No other site witnesses the ledger: nobody could tell it from one that forgot something.",
                    "Ask another site to be your witness (desk, “Ledger”): it costs nothing.");
        }
        List<String> failing = witnesses.stream()
                .filter(witness -> witness.problem().isPresent())
                .map(DatabaseStateStore.WitnessState::name)
                .toList();
        String found = witnesses.size() == 1
                ? "One witness is asked to cosign the ledger"
                : witnesses.size() + " witnesses are asked to cosign the ledger";
        return failing.isEmpty()
                ? Line.ok("witnesses", found + ".")
                : Line.look(
                        "witnesses",
                        found + ", and did not lately: " + String.join(", ", failing) + ".",
                        "See why on the desk, “Ledger”, and tell who runs it.");
    }
}
