package org.undersigned.app.answers.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.LmtpClient;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.tlog.Hash;

/**
 * SIGKILL while a mail server delivers messages of half a megabyte for two statements each, in the midst of some, and again
 * before it hears that one was taken. What was answered with 250 is there, whole; what was not is sent again, the same
 * bytes, and is there once (ADR 0035).
 */
class KilledWhileReceivingTest {
    private static final int MESSAGES = 60;
    private static final int KILL_AFTER = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORDS = ("The boat comes in May. ".repeat(40) + "\r\n").repeat(600);

    /** One recipient of one message: what a mail server keeps until it hears 250. */
    private record Copy(int message, String to) {}

    private final int port = TestSite.freePort();
    private final int lmtp = TestSite.freePort();
    private final Path folder = Path.of("/tmp", "undersigned-receiving-" + System.nanoTime());
    private final Set<Copy> taken = ConcurrentHashMap.newKeySet();
    private List<String> addresses = List.of();

    @AfterEach
    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void nothingThatWasTakenIsLostAndNothingIsThereTwice() throws Exception {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("database"))) {
            DatabaseLogin login = postgres.login();
            JdbcClient database =
                    JdbcClient.create(new DriverManagerDataSource(login.jdbcUrl(), login.user(), login.password()));
            Map<String, String> environment = Map.of(
                    "UNDERSIGNED_DATABASE_URL",
                    login.jdbcUrl()
                            .replace(
                                    "jdbc:postgresql://",
                                    "postgresql://%s:%s@".formatted(login.user(), login.password())),
                    "UNDERSIGNED_ANSWERS_ADDRESS",
                    "answers@site.example",
                    "UNDERSIGNED_ANSWERS_LMTP",
                    "127.0.0.1:" + lmtp,
                    "UNDERSIGNED_DNS_RESOLVER",
                    "none");
            Program program = serve(environment);
            publish(program);
            long killed = program.pid();
            deliverUntil(KILL_AFTER, program);
            assertThat(taken).as("it was killed in the midst").hasSizeBetween(KILL_AFTER, 2 * MESSAGES - 1);
            assertWhole(database);
            program = serve(environment);
            program.awaitLine("Undersigned is running");
            storedAndNeverTold(database, program);
            program = serve(environment);
            program.awaitLine("Undersigned is running");
            deliver(new CountDownLatch(0));
            assertThat(taken).hasSize(2 * MESSAGES);
            assertWhole(database);
            assertThat(count(database, "answer_message")).isEqualTo(2 * MESSAGES);
            assertThat(count(database, "answer_beyond")).isZero();
            // Those too that were being read when it was killed.
            await("all are read", () -> count(database, "answer_read") == 2 * MESSAGES);
            assertThat(count(database, "finding_draft")).isEqualTo(2 * MESSAGES);
            assertThat(inHandOf(killed)).as("letters in temporary files").isEmpty();
            program.stop();
        }
    }

    private static List<String> inHandOf(long process) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("undersigned-answer-" + process + "-"))
                    .toList();
        }
    }

    private Program serve(Map<String, String> environment) {
        return Program.startWith(
                environment,
                "serve",
                "--data",
                folder.resolve("site").toString(),
                "--port",
                Integer.toString(port),
                "--url",
                "http://localhost:" + port);
    }

    private void publish(Program program) throws IOException {
        String setup = program.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1");
        program.awaitLine("/mailbox");
        String site = "http://localhost:" + port;
        Coordinator amina = new Coordinator(site, setup);
        List<String> found = new ArrayList<>();
        for (String text : List.of(Texts.NIGHT_FERRY, Texts.ARABIC)) {
            String slug = amina.opens(text);
            amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
            amina.everybodySigns(slug);
            amina.publishes(slug);
            found.add(amina.visitor()
                    .open(site + "/desk/statements/" + slug + "/answers")
                    .document()
                    .select(".reply-to")
                    .text());
        }
        addresses = List.copyOf(found);
    }

    private static String mail(int message) {
        return "From: office-%d@harbour.example\r\nMessage-ID: <%d@harbour.example>\r\nSubject: Letter %d\r\n\r\n"
                        .formatted(message, message, message)
                + WORDS;
    }

    private List<String> left(int message) {
        return addresses.stream()
                .filter(to -> !taken.contains(new Copy(message, to)))
                .toList();
    }

    private void deliverUntil(int enough, Program program) throws InterruptedException {
        CountDownLatch until = new CountDownLatch(enough);
        Thread killer = Thread.ofVirtual().start(() -> {
            try {
                until.await();
                program.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        deliver(until);
        killer.join();
    }

    /** As four processes of a mail server: each goes on until there is nothing left, or nobody who listens. */
    private void deliver(CountDownLatch each) throws InterruptedException {
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>(IntStream.range(0, MESSAGES)
                .filter(message -> !left(message).isEmpty())
                .boxed()
                .toList());
        List<Thread> processes = IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
                            deliver(next, left(next), each);
                        }
                    } catch (IOException killed) {
                        waiting.clear();
                    }
                }))
                .toList();
        for (Thread process : processes) {
            process.join();
        }
    }

    private void deliver(int message, List<String> to, CountDownLatch each) throws IOException {
        try (LmtpClient client = new LmtpClient(lmtp)) {
            send(client, message, to);
            for (String address : to) {
                if (client.answer().startsWith("250")) {
                    taken.add(new Copy(message, address));
                    each.countDown();
                }
            }
        }
    }

    private static void send(LmtpClient client, int message, List<String> to) throws IOException {
        client.say("LHLO mx.site.example");
        client.say("MAIL FROM:<office-" + message + "@harbour.example>");
        for (String address : to) {
            client.say("RCPT TO:<" + address + ">");
        }
        client.say("DATA");
        client.send(mail(message) + ".\r\n");
    }

    /** The answer gets lost: what is stored already comes again. */
    private void storedAndNeverTold(JdbcClient database, Program program) throws Exception {
        String stored = "answer_message WHERE sender = 'office-%d@harbour.example'".formatted(MESSAGES - 1);
        assertThat(count(database, stored)).isZero();
        try (LmtpClient client = new LmtpClient(lmtp)) {
            send(client, MESSAGES - 1, addresses);
            await("both are stored", () -> count(database, stored) == 2);
            program.kill();
        }
    }

    /** Every copy that was taken is there once, and its bytes are those that were sent. */
    private void assertWhole(JdbcClient database) {
        Set<Copy> whole = ConcurrentHashMap.newKeySet();
        database.sql("""
                        SELECT substring(m.sender FROM '[0-9]+')::int AS message, a.token, m.sha256,
                               encode(sha256(string_agg(p.bytes, ''::bytea ORDER BY p.number)), 'hex') AS of_bytes
                        FROM answer_message m JOIN answer_address a USING (statement_id)
                        LEFT JOIN answer_piece p ON p.message = m.id
                        GROUP BY m.id, m.sender, m.sha256, a.token""").query(row -> {
            Copy copy = new Copy(row.getInt("message"), "answers+" + row.getString("token") + "@site.example");
            String sent = Hash.sha256(mail(copy.message()).getBytes(StandardCharsets.US_ASCII))
                    .toHex();
            assertThat(row.getString("sha256")).as("digest of %s", copy).isEqualTo(sent);
            assertThat(row.getString("of_bytes")).as("bytes of %s", copy).isEqualTo(sent);
            assertThat(whole.add(copy)).as("%s is there once", copy).isTrue();
        });
        assertThat(whole).containsAll(taken);
    }

    private static int count(JdbcClient database, String rows) {
        return database.sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("it never came about that " + what).isBefore(until);
            Thread.sleep(20);
        }
    }
}
