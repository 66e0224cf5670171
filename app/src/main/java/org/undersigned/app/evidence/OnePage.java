package org.undersigned.app.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All of the network that a browser sees: a proxy that answers for one address, which exists nowhere, with one page, and
 * refuses everything else. The page may run no script, load nothing, and lead nowhere.
 */
final class OnePage implements AutoCloseable {
    private static final String ADDRESS = "http://copy.invalid/page";
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    private final byte[] content;
    private final String type;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    OnePage(byte[] content, String type) throws IOException {
        this.content = content.clone();
        this.type = type;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return ADDRESS;
    }

    /** Where the proxy listens. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** What else was asked for. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = String.valueOf(exchange.getRequestURI());
            if (!exchange.getRequestMethod().equals("GET") || !asked.equals(ADDRESS)) {
                refused.add(asked);
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type.replaceAll("[^ -~]", ""));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
