package org.undersigned.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Witnesses;
import org.undersigned.app.newsletter.Readers;
import org.undersigned.tlog.AddCheckpointRequest;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.SignedNote;
import org.undersigned.tlog.VerifierKey;

/** Witnesses that answer nonsense: none counts, each is told apart, nobody who signs waits for them, an honest one is heard. */
class WitnessNonsenseTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration SLOWLY = Duration.ofSeconds(15);

    private interface Answer {
        void to(HttpExchange exchange, Checkpoint asked, NoteSigner own) throws IOException;
    }

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> expected = new HashMap<>();
    private final Map<String, NoteSigner> keys = new HashMap<>();
    private final AtomicInteger followed = new AtomicInteger();
    private final AtomicLong endless = new AtomicLong();

    private void lie(String name, String problem, Answer answer) {
        answers.put(name, answer);
        expected.put(name, problem);
        keys.put(name, key(name));
    }

    private static NoteSigner key(String name) {
        return NoteSigner.generate(name + ".example/witness", VerifierKey.ED25519_COSIGNATURE, RANDOM);
    }

    private static Answer says(int status, String body) {
        return (exchange, asked, own) -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sign(HttpExchange exchange, Checkpoint checkpoint, NoteSigner key) throws IOException {
        String line = key.sign(checkpoint, Instant.now()).line();
        send(exchange, 200, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void lies() {
        lie("honest", "", WitnessNonsenseTest::sign);
        lie(
                "other-tree",
                "unfit",
                (exchange, asked, own) ->
                        sign(exchange, new Checkpoint(asked.origin(), asked.size(), Hash.sha256(new byte[] {1})), own));
        lie("other-key", "unsigned", (exchange, asked, own) -> sign(exchange, asked, key("somebody")));
        lie("same-name", "unsigned", (exchange, asked, own) -> sign(exchange, asked, key("same-name")));
        lie("endless", "not_reached", (exchange, asked, own) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] block = new byte[1 << 14];
            // Until the asker hangs up.
            while (true) {
                out.write(block);
                endless.addAndGet(block.length);
            }
        });
        lie("page", "malformed", says(200, "<!doctype html><title>Welcome</title><p>It works!\n"));
        lie("mute", "malformed", says(200, ""));
        lie("binary", "malformed", (exchange, asked, own) -> {
            byte[] noise = new byte[3000];
            RANDOM.nextBytes(noise);
            send(exchange, 200, noise);
        });
        lie("broken", "status", says(500, "<h1>Internal Server Error</h1>"));
        lie("elsewhere", "status", (exchange, asked, own) -> {
            exchange.getResponseHeaders().add("Location", "/followed/add-checkpoint");
            send(exchange, 307, new byte[0]);
        });
        lie("forgetful", "status", says(409, "0\n"));
        lie("ahead", "ahead", says(409, "999999\n"));
        lie("no-size", "malformed", says(409, "<h1>Conflict</h1>"));
        lie("below-nothing", "malformed", says(409, "-1\n"));
        lie("slow", "not_reached", (exchange, asked, own) -> {
            LockSupport.parkNanos(SLOWLY.toNanos());
            sign(exchange, asked, own);
        });
    }

    @Test
    void noLieCountsAndAnHonestOneIsHeard() throws IOException {
        lies();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/followed", exchange -> {
            followed.incrementAndGet();
            exchange.close();
        });
        answers.forEach((name, answer) -> server.createContext("/" + name, exchange -> {
            try (exchange) {
                SignedNote note = AddCheckpointRequest.parse(
                                exchange.getRequestBody().readAllBytes())
                        .checkpoint();
                answer.to(exchange, Checkpoint.parse(note.text()), keys.get(name));
            }
        }));
        server.start();
        try (TestSite site = TestSite.fresh("--undersigned.fetch.instead=witnesses.example=http://localhost:"
                + server.getAddress().getPort())) {
            Witnesses witnesses = site.bean(Witnesses.class);
            for (String name : answers.keySet()) {
                assertThat(witnesses.add(keys.get(name).verifierKey(), URI.create("http://witnesses.example/" + name)))
                        .isEmpty();
            }
            Ledger ledger = site.bean(Ledger.class);
            record(ledger, "first");
            JdbcClient database = site.bean(JdbcClient.class);
            Readers.await("each has answered", () -> problems(database).equals(expected));
            // While all of them are being asked, which takes ten seconds a round.
            for (int i = 0; i < 20; i++) {
                record(ledger, "entry " + i);
            }
            long size = ledger.latest().size();
            Readers.await("the honest one has cosigned the latest", () -> cosigned(database) == size);
            assertThat(database.sql("SELECT count(DISTINCT vkey) FROM ledger_cosignature")
                            .query(Long.class)
                            .single())
                    .as("whose cosignatures are kept")
                    .isEqualTo(1);
            assertThat(followed).as("a POST is not sent elsewhere").hasValue(0);
            assertThat(endless).as("bytes of an endless answer that are taken").hasValueLessThan(100 << 20);
            assertThat(ledger.isHalted()).isFalse();
            assertThat(SignedNote.parse(ledger.signed()).signatures()).hasSize(3);
        } finally {
            server.stop(0);
        }
    }

    private static void record(Ledger ledger, String entry) {
        UUID submission = UUID.randomUUID();
        ledger.submit(submission, entry.getBytes(StandardCharsets.UTF_8));
        ledger.await(submission);
    }

    private static long cosigned(JdbcClient database) {
        return database.sql("SELECT coalesce(max(tree_size), 0) FROM ledger_cosignature")
                .query(Long.class)
                .single();
    }

    // By the last part of their addresses; what was never asked is not among them.
    private static Map<String, String> problems(JdbcClient database) {
        Map<String, String> problems = new HashMap<>();
        database.sql("""
                        SELECT substring(url FROM '[^/]+$') AS name, split_part(coalesce(problem, ''), E'\\t', 1) AS kind
                        FROM ledger_witness WHERE asked_at IS NOT NULL""").query(row -> {
            problems.put(row.getString("name"), row.getString("kind"));
        });
        return problems;
    }
}
