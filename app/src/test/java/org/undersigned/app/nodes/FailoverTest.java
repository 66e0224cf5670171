package org.undersigned.app.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.PatroniCluster;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.newsletter.Readers;
import org.undersigned.tlog.Hash;

/**
 * Three nodes on a replicated PostgreSQL whose primary is killed while organisations sign. In its short form twice; as
 * often as {@code undersigned.failovers} says.
 */
@Tag("root")
class FailoverTest {
    private static final int FAILOVERS = Integer.getInteger("undersigned.failovers", 2);
    private static final int INVITED = 60 * FAILOVERS;
    private static final int SIGNERS = 3;
    private static final List<Integer> PORTS = List.of(TestSite.freePort(), TestSite.freePort(), TestSite.freePort());

    private static PatroniCluster cluster;
    private static JdbcClient database;
    private static Path folder;
    private static final List<Program> NODES = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        cluster = PatroniCluster.start();
        JdbcClient.create(source("postgres")).sql("CREATE DATABASE undersigned").update();
        database = JdbcClient.create(source("undersigned"));
        folder = Files.createTempDirectory("undersigned-nodes-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static DriverManagerDataSource source(String name) {
        DatabaseLogin login = DatabaseLogin.parse(cluster.url(name));
        return new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password());
    }

    @AfterAll
    static void stop() throws IOException {
        NODES.forEach(Program::close);
        cluster.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String at(int node) {
        return "http://localhost:" + PORTS.get(node);
    }

    private static Path data(int node) {
        return folder.resolve("node-" + node);
    }

    // All have one address, as behind one web server; the ledger's keys are brought to each.
    private static Program serve(int node) throws IOException {
        if (node > 0) {
            Files.createDirectories(data(node));
            FileSystemUtils.copyRecursively(data(0).resolve("keys"), data(node).resolve("keys"));
        }
        Program program = Program.startWith(
                Map.of("UNDERSIGNED_DATABASE_URL", cluster.url("undersigned")),
                "serve",
                "--data",
                data(node).toString(),
                "--port",
                Integer.toString(PORTS.get(node)),
                "--url",
                at(0));
        NODES.add(program);
        program.awaitLine("Undersigned is running");
        return program;
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubledAndAllNodesSayTheSame() throws Exception {
        Program first = serve(0);
        Coordinator amina = new Coordinator(at(0), first.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(
                slug,
                IntStream.range(0, INVITED)
                        .mapToObj(n -> "Organisation %d, office@o%d.example, o%d.example".formatted(n, n, n))
                        .toList());
        List<String> links = amina.invitations(INVITED);
        assertThat(links).hasSize(INVITED);
        Coordinator.signs(links.getFirst());
        amina.publishes(slug);
        serve(1);
        serve(2);

        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>(List.of(links.getFirst())));
        AtomicInteger next = new AtomicInteger(1);
        List<Thread> signers = IntStream.range(0, SIGNERS)
                .mapToObj(node -> Thread.ofVirtual().start(() -> {
                    for (int i = next.getAndIncrement(); i < links.size(); i = next.getAndIncrement()) {
                        // A person whose browser shows an error presses again.
                        while (!signs(links.get(i).replace(at(0), at(node)))) {
                            pause();
                        }
                        acknowledged.add(links.get(i));
                    }
                }))
                .toList();
        for (int i = 0; i < FAILOVERS; i++) {
            int before = acknowledged.size();
            Readers.await("some have signed", () -> acknowledged.size() >= before + 10 || next.get() >= links.size());
            cluster.awaitBoth();
            PatroniCluster.Member primary = cluster.primary();
            primary.kill();
            Readers.await("the other leads", () -> cluster.hasPrimaryOtherThan(primary));
            primary.startAgain();
        }
        for (Thread signer : signers) {
            signer.join();
        }
        cluster.awaitBoth();

        assertThat(acknowledged).hasSize(INVITED).doesNotHaveDuplicates();
        assertThat(count("signature")).as("each signed once").isEqualTo(INVITED);
        assertThat(count("(SELECT DISTINCT signatory_id FROM signature) AS one"))
                .isEqualTo(INVITED);
        assertThat(count("signature s JOIN ledger_entry l ON l.submission = s.submission"))
                .as("in the ledger")
                .isEqualTo(INVITED);
        Readers.await(
                "every job is done",
                () -> count("ledger_submission") == 0
                        && count("mail_message WHERE subject LIKE 'Receipt: %'") == INVITED);
        assertThat(count("(SELECT DISTINCT recipient FROM mail_message WHERE subject LIKE 'Receipt: %') AS one"))
                .as("one receipt each")
                .isEqualTo(INVITED);
        assertSame(slug);
        assertOneHistory();
        assertThat(amina.visitor().open(at(2) + "/desk").text())
                .as("signed in at one node, known at all")
                .contains("%d of %d have signed".formatted(INVITED, INVITED));
    }

    private static boolean signs(String link) {
        try {
            Visitor representative = new Visitor();
            Visitor.Page page = representative.open(link);
            if (page.status() != 200) {
                return false;
            }
            return !page.document().select("[data-signed]").isEmpty()
                    || !representative
                            .send(page, "/signature", Map.of("role", "Chair", "authority", "board-decision"))
                            .document()
                            .select("[data-signed]")
                            .isEmpty();
        } catch (IOException away) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long count(String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    // Each renders what it answers with; what takes seconds to make one has made for all.
    private static void assertSame(String slug) {
        Readers.await(
                "all nodes have the same files",
                () -> digests(0).containsKey("statements/" + slug + "/statement.pdf")
                        && digests(1).equals(digests(0))
                        && digests(2).equals(digests(0)));
        assertThat(count("shared_file WHERE path = '/statements/" + slug + "/statement.pdf'"))
                .isEqualTo(1);
        assertThat(count("node")).isEqualTo(NODES.size());
    }

    private static Map<String, String> digests(int node) {
        Path site = data(node).resolve("site");
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString();
                // A node that came later never had those parts of tiles that the ledger has outgrown.
                if (!file.getFileName().toString().startsWith(".") && !name.startsWith("ledger/tile/")) {
                    digests.put(name, Hash.sha256(Files.readAllBytes(file)).toHex());
                }
            }
        } catch (IOException replacedMeanwhile) {
            return Map.of(site.toString(), "changes");
        }
        return digests;
    }

    // One memory for all: a node that told another history than the one before would end with 1.
    private static void assertOneHistory() {
        for (int node = 0; node < PORTS.size(); node++) {
            Program watch = Program.run(
                    "watch",
                    at(node),
                    "--once",
                    "--memory",
                    folder.resolve("memory").toString());
            assertThat(watch.status()).as(watch.output() + watch.errors()).isZero();
        }
    }
}
