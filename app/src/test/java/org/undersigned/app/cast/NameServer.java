package org.undersigned.app.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real DNS server on this machine, dnsmasq, which answers for {@code .example} and nothing else. */
public final class NameServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port = TestSite.freePort();
    private @Nullable Process process;

    public String address() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** @param records each a name, then the parts of one TXT record, with commas between them */
    public void serve(List<String> records) {
        serve(records, List.of());
    }

    /** @param further options of dnsmasq, for other sorts of records */
    public void serve(List<String> records, List<String> further) {
        stop();
        List<String> command = new ArrayList<>(List.of(
                "dnsmasq",
                "--keep-in-foreground",
                "--conf-file=/dev/null",
                "--no-hosts",
                "--no-resolv",
                "--pid-file=",
                "--user=" + System.getProperty("user.name"),
                "--listen-address=127.0.0.1",
                "--bind-interfaces",
                "--local=/example/",
                "--port=" + port));
        records.forEach(record -> command.add("--txt-record=" + record));
        command.addAll(further);
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException("the tests need dnsmasq: ./undersigned test installs it", e);
        }
        Instant until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("dnsmasq does not answer");
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Away from now on, until it serves again. */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
