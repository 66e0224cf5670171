package org.undersigned.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WholeLedger;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;

/**
 * A crowd: readers as fast as they are answered, and among them organisations that sign at a rate, over HTTP against the
 * program in a process of its own. What is answered is checked by its content. Run by hand with {@code bench/load/run}.
 */
class LoadBenchmark {
    private static final int SECONDS = Integer.getInteger("undersigned.load.seconds", 600);
    private static final int RATE = Integer.getInteger("undersigned.load.rate", 20_000);
    private static final int READERS = Integer.getInteger("undersigned.load.readers", 16);
    private static final int SIGNERS = Integer.getInteger("undersigned.load.signers", 256);
    private static final int ROW = Integer.getInteger("undersigned.load.row", 60);
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final int port = TestSite.freePort();
    private final String site = "http://localhost:" + port;

    @Test
    void readersAndSigners() throws Exception {
        Path folder = Files.createTempDirectory("undersigned-load-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        int invited = Math.toIntExact((long) RATE * SECONDS / 60);
        try (Program server = Program.start("serve", "--data", folder.toString(), "--port", Integer.toString(port))) {
            Coordinator amina =
                    new Coordinator(site, server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
            String slug = amina.opens(Texts.NIGHT_FERRY);
            JdbcClient database = database(folder);
            InvitedRows.invite(database, slug, 0, invited);
            database.sql("ANALYZE").update();
            Coordinator.signs(InvitedRows.link(site, 0));
            amina.publishes(slug);

            PressingSigners signers = new PressingSigners(site, invited, RATE);
            CheckingReaders readers = new CheckingReaders(site + "/statements/" + slug, signers);
            List<Thread> all = new ArrayList<>();
            IntStream.range(0, READERS).forEach(n -> all.add(Thread.ofVirtual().start(readers::read)));
            List<Thread> crowd = signers.start(SIGNERS);
            System.out.printf(
                    "%d invited, %d a minute for %d seconds, %d readers%n%s%n",
                    invited, RATE, SECONDS, READERS, LoadRow.HEADER);
            long begin = System.nanoTime();
            for (int second = ROW; second <= SECONDS; second += ROW) {
                LockSupport.parkNanos(begin + Duration.ofSeconds(second).toNanos() - System.nanoTime());
                System.out.println(LoadRow.of(second, signers, readers, server.pid()));
            }
            signers.end();
            for (Thread signer : crowd) {
                signer.join();
            }
            int confirmed = signers.confirmed();
            long settling = System.nanoTime();
            while (readers.shown() < confirmed + 1 && System.nanoTime() - settling < SETTLED.toNanos()) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            System.out.printf(
                    "%d confirmed, %d pressed in vain; the page has %d, %d s after the last; %d answers with another content"
                            + " than they should have%n",
                    confirmed,
                    signers.failed(),
                    readers.shown(),
                    Duration.ofNanos(System.nanoTime() - settling).toSeconds(),
                    readers.wrong().size());
            readers.end();
            for (Thread reader : all) {
                reader.join();
            }
            assertThat(readers.wrong()).isEmpty();
            WholeLedger.assertIn(database, signers.numbers(), "after the crowd");
            // Who was cut off may have signed without having been told.
            assertThat(WholeLedger.count(database, "signature"))
                    .isBetween(confirmed + 1L, confirmed + 1L + signers.failed());
            assertThat((long) readers.shown()).isEqualTo(WholeLedger.count(database, "signature"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static JdbcClient database(Path folder) {
        DatabaseLogin login = EmbeddedPostgres.running(folder).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
    }
}
