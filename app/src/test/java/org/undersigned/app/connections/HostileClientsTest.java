package org.undersigned.app.connections;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;

/** Clients that take their time, say too much, or never listen, over plain sockets. What they can use up is bounded. */
class HostileClientsTest {
    private static final int MONITORING = TestSite.freePort();
    private static final TestSite SITE = TestSite.fresh(
            "--undersigned.head-within=1s",
            "--server.tomcat.connection-timeout=2s",
            "--undersigned.management.port=" + MONITORING);
    private static final int PATIENCE_MILLIS = 60_000;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SITE.port()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The status of an answer; "ended" where the connection ends without one. */
    private static String status(Socket socket) throws IOException {
        try {
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return start.length == 0 ? "ended" : new String(start, US_ASCII).substring("HTTP/1.1 ".length());
        } catch (SocketException reset) {
            return "ended";
        }
    }

    /** Never waits as long between two bytes as the server would for one: only the deadline can end it. */
    @Test
    void whoeverSendsAHeadByteByByteIsCutOff() throws IOException {
        Socket slow = connected();
        send(slow, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        AtomicBoolean isCut = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            try {
                isCut.set(slow.getInputStream().read() < 0);
            } catch (IOException reset) {
                isCut.set(true);
            }
        });
        waitFor("the connection is ended", () -> {
            try {
                send(slow, "a");
            } catch (IOException ended) {
                return true;
            }
            return isCut.get();
        });
    }

    @Test
    void aThousandSlowOnesKeepNobodyFromReading() throws IOException {
        for (int n = 0; n < 1000; n++) {
            send(connected(), "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nX-" + n + ": ");
        }
        assertThat(new Visitor().open(SITE.at("/")).status()).isEqualTo(200);
        assertThat(new Visitor().open(SITE.at("/sign-in")).status()).isEqualTo(200);
        for (Socket slow : sockets) {
            assertThat(status(slow)).isIn("ended", "400", "408");
        }
    }

    @Test
    void aHeadOfAMegabyteIsRefused() throws IOException {
        for (String head : List.of(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(1 << 20),
                "GET /" + "a".repeat(1 << 20),
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X-Many: a\r\n".repeat(100_000),
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a=b; ".repeat(200_000))) {
            Socket socket = connected();
            try {
                send(socket, head + "\r\n\r\n");
            } catch (SocketException refusedWhileSending) {
                // The answer may be there all the same.
            }
            assertThat(status(socket)).isIn("400", "414", "431", "ended");
        }
        assertThat(new Visitor().open(SITE.at("/sign-in")).status()).isEqualTo(200);
    }

    /** Nothing of the body is ever sent: an answer before it is the only one there can be. */
    @Test
    void aBodyOfTenGigabytesIsRefusedBeforeItComes() throws IOException {
        for (String type :
                List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json")) {
            for (String path : List.of("/check", "/api/check", "/sign-in", "/witness/add-checkpoint", "/nowhere")) {
                Socket socket = connected();
                send(
                        socket,
                        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                + "\r\nContent-Length: 10737418240\r\n\r\n");
                assertThat(status(socket)).as(path + " " + type).isEqualTo("413");
            }
        }
    }

    @Test
    void whoeverNeverSendsTheBodyIsLeftAlone() throws IOException {
        Socket socket = connected();
        send(
                socket,
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 1000\r\n\r\nusername=");
        assertThat(status(socket)).isNotEqualTo("200");
        assertThatCode(() -> {
                    while (socket.getInputStream().read() >= 0) {
                        continue;
                    }
                })
                .satisfiesAnyOf(
                        ended -> assertThat(ended).isNull(),
                        ended -> assertThat(ended).isInstanceOf(SocketException.class));
    }

    /** The answer is larger than what the system keeps for either side; nobody ever takes it. */
    @Test
    void whoeverNeverReadsHoldsNoThreadForLong() throws IOException {
        byte[] large = new byte[64 << 20];
        SITE.bean(PublicFiles.class).put("/large", PublicFile.png(large));
        long before = answered();
        Socket deaf = connected();
        send(deaf, "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
        // Its thread has come back, and not a byte was read.
        waitFor("the answer is given up", () -> answered() > before);
        long left = 0;
        try {
            left = deaf.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // That is the end of it too.
        }
        assertThat(left).isLessThan(large.length);
        SITE.bean(PublicFiles.class).remove("/large");
    }

    // As monitoring sees it: a request counts once its thread is done with it.
    private static long answered() {
        try (InputStream in = URI.create("http://localhost:" + MONITORING + "/actuator/prometheus")
                .toURL()
                .openStream()) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("undersigned_request_duration_seconds_count"))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(String what, BooleanSupplier there) {
        Instant until = Instant.now().plusMillis(PATIENCE_MILLIS);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
