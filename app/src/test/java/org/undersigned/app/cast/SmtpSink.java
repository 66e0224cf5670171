package org.undersigned.app.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A mail server that takes everything, unless it is told to answer otherwise, and remembers what it took. */
public final class SmtpSink implements AutoCloseable {
    /** A message that was taken: its recipient and its Message-ID. */
    public record Taken(String to, String messageId) {}

    /** An answer that is none: the connection is cut. */
    public static final String CUT = "cut";
    /** To the end of a message: it is taken, and the connection is cut before that is said. */
    public static final String TAKEN_AND_CUT = "taken and cut";

    private final ServerSocket socket;
    private final LinkedBlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile UnaryOperator<String> answers = command -> "";

    public SmtpSink() throws IOException {
        socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    /**
     * @param answer to a command such as {@code MAIL FROM:<…>} or {@code RCPT TO:<…>}, or to the end of a message as
     *     {@code .<recipient>}; empty to take it
     */
    public void answers(UnaryOperator<String> answer) {
        answers = answer;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url() {
        return "smtp://127.0.0.1:" + port();
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public int count() {
        return taken.size();
    }

    /** Commands that were answered otherwise. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    public int connections() {
        return connections.get();
    }

    private void talk(Socket client) {
        try (client) {
            OutputStream out = client.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            say(out, "220 sink.example");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                String other = answers.apply(line);
                if (!other.isEmpty()) {
                    refusals.add(line);
                    if (other.equals(CUT)) {
                        return;
                    }
                    say(out, other);
                    if (other.startsWith("421")) {
                        return;
                    }
                } else if (command.startsWith("RCPT")) {
                    to = line.replaceAll(".*<|>.*", "");
                    say(out, "250 ok");
                } else if (command.startsWith("DATA")) {
                    say(out, "354 go on");
                    String id = message(in).orElseThrow(() -> new IOException("the client is gone"));
                    String end = answers.apply(".<" + to + ">");
                    if (end.equals(CUT)) {
                        refusals.add("." + to);
                        return;
                    }
                    // Taken before that is said: what a client never hears of was taken all the same.
                    if (end.isEmpty() || end.equals(TAKEN_AND_CUT)) {
                        taken.add(new Taken(to, id));
                    }
                    if (end.equals(TAKEN_AND_CUT)) {
                        return;
                    }
                    say(out, end.isEmpty() ? "250 taken" : end);
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The client has left, or was killed.
            refusals.size();
        }
    }

    // Empty where the end never came.
    private static Optional<String> message(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return Optional.of(id);
            }
            if (line.startsWith("Message-ID:")) {
                id = line.substring(line.indexOf('<'));
            }
        }
        return Optional.empty();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
