package org.undersigned.app.commands.operating;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.app.backup.Restoring;
import org.undersigned.app.commands.starting.Refused;
import org.undersigned.app.commands.starting.Server;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.app.following.LogFollower;
import org.undersigned.app.following.Memory;
import org.undersigned.app.following.NewEntries;
import org.undersigned.app.following.RemoteLog;
import org.undersigned.app.following.Unreachable;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** Serves a restored site to nobody but itself, and checks what it says. */
final class Rehearsal {
    private final Class<?> application;
    private final PrintWriter out;

    Rehearsal(Class<?> application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    void restore(Path backup, Optional<Path> identity, Path data) {
        try (OwnDatabase database = new OwnDatabase(data)) {
            Restoring.Restored restored = Restoring.toLookAtIn(data).from(backup, identity, database::login);
            out.println("Restored: as it was at %s, %d rows.".formatted(restored.at(), restored.rows()));
            out.flush();
        }
    }

    /** Never the one that the settings name: a drill fills a database of its own. */
    private static final class OwnDatabase implements AutoCloseable {
        private final Path folder;
        private @Nullable EmbeddedPostgres server;

        OwnDatabase(Path folder) {
            this.folder = folder;
        }

        DatabaseLogin login() {
            EmbeddedPostgres started = EmbeddedPostgres.start(folder);
            server = started;
            return started.login();
        }

        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }

    /** @return whether the ledger and all proofs hold */
    boolean holds(Path data) throws Refused, Unreachable, IOException {
        int port = freePort();
        try (ConfigurableApplicationContext running = serve(data, port)) {
            boolean ledger = ledgerHolds("http://127.0.0.1:" + port + "/ledger", data.resolve("seen"));
            boolean proofs = proofsHold(data.resolve("site"));
            return running.isActive() && ledger && proofs;
        }
    }

    // Whatever the settings say, nothing goes out and nothing comes in: the real site does that.
    private ConfigurableApplicationContext serve(Path data, int port) throws Refused {
        return new Server(application)
                .with("undersigned.data", data.toString())
                .with("undersigned.database.url", "embedded")
                .with("undersigned.jobs", "none")
                .with("undersigned.smtp.url", "")
                .with("undersigned.answers.address", "")
                .with("undersigned.answers.url", "")
                .with("undersigned.answers.lmtp", "")
                .with("undersigned.bounces.url", "")
                .with("undersigned.backup.folder", "")
                .with("undersigned.management.port", "")
                .with("server.port", port)
                .with("server.address", "127.0.0.1")
                .start();
    }

    private boolean ledgerHolds(String ledger, Path seen) throws Unreachable {
        RemoteLog log = new RemoteLog(ledger);
        LogFollower.Look look = new LogFollower(log, new Memory(seen, "drill")).look(Optional.empty(), List.of());
        new NewEntries(log).read(look.now(), 0, (index, entry) -> {});
        out.println("Ledger: %d entries, each proved to be in the tree that is signed."
                .formatted(look.now().size()));
        out.flush();
        return look.holds();
    }

    private boolean proofsHold(Path site) throws IOException {
        List<Path> proofs;
        try (Stream<Path> files = Files.walk(site)) {
            proofs = files.filter(path -> path.endsWith("proof.zip")).sorted().toList();
        }
        int holding = 0;
        for (Path proof : proofs) {
            VerificationReport report = BundleVerifier.verify(Files.readAllBytes(proof), Optional.empty());
            if (report.holds()) {
                holding++;
            } else {
                out.println("Does not hold: " + report.title());
            }
        }
        out.println("Proofs: %d of %d statements hold.".formatted(holding, proofs.size()));
        out.flush();
        return holding == proofs.size();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
