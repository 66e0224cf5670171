package org.undersigned.app.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of somebody else's, which sends byte for byte what a test wants, honest or not. */
public final class WebSource implements AutoCloseable {
    /** Sends an answer; may never end. */
    public interface Answer {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private static WebSource register;

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Answer otherwise = sends("404 Not Found", "text/plain", "nothing here");

    public WebSource() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** One for the whole JVM that has a short page at every address: where findings of tests have their sources. */
    public static synchronized WebSource register() {
        if (register == null) {
            register = new WebSource();
            register.otherwise = sends(
                    "200 OK",
                    "text/html; charset=utf-8",
                    "<!doctype html><html lang=en><title>Orders</title><h1>Orders of the Harbour Office</h1>"
                            + "<p>Number 7: a second boat for the night.</p></html>");
        }
        return register;
    }

    /** What {@code undersigned.fetch.instead} says to have this one asked in the place of a host. */
    public String inPlaceOf(String host) {
        return host + "=http://localhost:" + socket.getLocalPort();
    }

    public void at(String path, Answer answer) {
        answers.put(path, answer);
    }

    public static Answer sends(String status, String type, String body) {
        return sends(status, "Content-Type: " + type + "\r\n", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param fields each with its line end, but for the length */
    public static Answer sends(String status, String fields, byte[] body) {
        return out -> {
            out.write(("HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    /** Paths that were asked for, with their queries. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String path = line.split(" ")[1];
            requests.add(path);
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            answers.getOrDefault(path, otherwise).to(client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException | InterruptedException hungUp) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
