package org.undersigned.app.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;

/**
 * The port: {@code /actuator/health}, with {@code liveness} and {@code readiness} below it, and
 * {@code /actuator/prometheus}, at the paths and in the formats of Spring Boot's Actuator. The JDK's own server, because
 * a second Tomcat would cost half a second of each start, and nothing of the site could be on it by mistake.
 *
 * <p>It answers while the site is starting, so that nobody takes a long migration for a dead process.
 */
final class MonitoringPort implements DisposableBean {
    private static final String JSON = "application/json";
    private static final int BACKLOG = 50;

    private record Answer(int status, String type, String body) {
        private static Answer json(int status, String json) {
            return new Answer(status, JSON, json);
        }

        private static Answer status(boolean isGood, String word) {
            return json(isGood ? 200 : 503, "{\"status\":\"" + word + "\"}");
        }
    }

    /** What can be asked only of a site that serves. */
    interface Site {
        Map<String, Health> parts();

        String measures() throws IOException;
    }

    private final HttpServer server;
    // Empty while it starts, and while it ends.
    private volatile Optional<Site> site = Optional.empty();

    private MonitoringPort(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static MonitoringPort open(String address, int port) {
        try {
            return new MonitoringPort(HttpServer.create(new InetSocketAddress(address, port), BACKLOG));
        } catch (IOException e) {
            throw new MonitoringUnavailable(
                    "Port " + port + " of " + address + " cannot be used for monitoring: stop the other program, or set"
                            + " management.port and management.address differently.",
                    e);
        }
    }

    void serves(Site serving) {
        site = Optional.of(serving);
    }

    void ends() {
        site = Optional.empty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            String method = exchange.getRequestMethod();
            boolean isHead = method.equals("HEAD");
            if (!isHead && !method.equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Answer answer = answer(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), isHead ? -1 : body.length);
            if (!isHead) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(String path) throws IOException {
        // Once: it may end meanwhile.
        Optional<Site> serving = site;
        Answer notNow = Answer.status(false, "OUT_OF_SERVICE");
        return switch (path) {
            case "/actuator/health/liveness" -> Answer.status(true, "UP");
            case "/actuator/health/readiness" -> serving.isPresent() ? Answer.status(true, "UP") : notNow;
            case "/actuator/health" ->
                serving.map(Site::parts).map(MonitoringPort::health).orElse(notNow);
            case "/actuator/prometheus" ->
                serving.isPresent()
                        ? new Answer(200, Scrape.CONTENT_TYPE, serving.get().measures())
                        : notNow;
            default -> Answer.json(404, "{}");
        };
    }

    // Names and words of ours: nothing in them needs escaping.
    private static Answer health(Map<String, Health> parts) {
        Health whole = HealthReport.whole(parts);
        String components = parts.entrySet().stream()
                .map(part -> "\"%s\":{\"status\":\"%s\"}".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(","));
        return Answer.json(
                whole == Health.DOWN ? 503 : 200,
                "{\"status\":\"%s\",\"components\":{%s}}".formatted(whole, components));
    }

    @Override
    public void destroy() {
        server.stop(0);
    }
}
