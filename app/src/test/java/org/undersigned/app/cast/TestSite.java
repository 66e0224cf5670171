package org.undersigned.app.cast;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.Application;
import org.undersigned.app.accounts.Accounts;

/** A real site: our server on a real port, on the embedded PostgreSQL, in a folder of its own. */
public final class TestSite implements AutoCloseable {
    private static TestSite shared;

    private Coordinator amina;
    private final Path data;
    private final int port;
    // Let go when it is closed: a class of tests keeps its site in a static field until the JVM ends.
    private @Nullable ConfigurableApplicationContext context;

    private TestSite(int port, Optional<Clock> clock, List<String> settings) {
        this(port, emptyFolder(), clock, settings);
    }

    private TestSite(int port, Path data, Optional<Clock> clock, List<String> settings) {
        this.port = port;
        this.data = data;
        List<String> arguments = new ArrayList<>(List.of("--undersigned.data=" + data, "--server.port=" + port));
        arguments.addAll(settings);
        if (settings.stream().noneMatch(setting -> setting.contains("undersigned.url"))) {
            arguments.add("--undersigned.url=");
        }
        if (settings.stream().noneMatch(setting -> setting.contains("database.url"))) {
            arguments.add("--undersigned.database.url=embedded");
        }
        if (settings.stream().noneMatch(setting -> setting.contains("smtp"))) {
            arguments.add("--undersigned.smtp.url=");
        }
        // A machine for tests may have no resolver, or one that takes its time to say so.
        if (settings.stream().noneMatch(setting -> setting.contains("dns.resolver"))) {
            arguments.add("--undersigned.dns.resolver=none");
        }
        // What findings rest on is fetched: sources of tests are in a register that is always there.
        if (settings.stream().noneMatch(setting -> setting.contains("fetch.instead"))) {
            arguments.add("--undersigned.fetch.instead=" + WebSource.register().inPlaceOf("register.example"));
        }
        SpringApplication application = new SpringApplication(Application.class);
        clock.ifPresent(set -> application.addInitializers(TestSite.with(set)));
        context = application.run(arguments.toArray(String[]::new));
    }

    /** One for all tests that leave no trace that others could stumble over; stopped when the JVM ends. */
    public static synchronized TestSite shared() {
        if (shared == null) {
            shared = new TestSite(freePort(), Optional.empty(), List.of());
        }
        return shared;
    }

    public static TestSite fresh(String... settings) {
        return new TestSite(freePort(), Optional.empty(), List.of(settings));
    }

    /** One for which it is whatever time the test says. */
    public static TestSite at(SettableClock clock, String... settings) {
        return new TestSite(freePort(), Optional.of(clock), List.of(settings));
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("undersigned-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This one, which was stopped, at the same address with other settings; to be closed instead of it. */
    public TestSite again(String... settings) {
        return new TestSite(port, data, Optional.empty(), List.of(settings));
    }

    private static ApplicationContextInitializer<GenericApplicationContext> with(Clock clock) {
        return context -> context.registerBean(
                "settableClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
    }

    /** Two on one machine, each of which may ask the other, although neither has a public address. */
    public static List<TestSite> neighbours() {
        List<Integer> ports = List.of(freePort(), freePort());
        String allowed = "--undersigned.fetch.instead="
                + String.join(
                        ",",
                        ports.stream()
                                .map(port -> "localhost:%d=http://localhost:%d".formatted(port, port))
                                .toList());
        return ports.stream()
                .map(port -> new TestSite(port, Optional.empty(), List.of(allowed)))
                .toList();
    }

    /**
     * A port that nobody holds, below those that the system gives to whoever asks for any: what a test connects to in the
     * meantime cannot take it.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException held) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public <T> T bean(Class<T> type) {
        return requireNonNull(context, "This site is closed.").getBean(type);
    }

    /** Its coordinator, who sets it up and signs in once. */
    public synchronized Coordinator amina() {
        if (amina == null) {
            amina = new Coordinator(at(""), setupLink());
        }
        return amina;
    }

    public String at(String path) {
        return "http://localhost:" + port + path;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    // Each has a database of its own: a hundred of them fill a disk.
    private void deleteData() {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String setupLink() {
        return at("/setup/" + bean(Accounts.class).newSetupLink().value());
    }

    /** Ends the server and leaves its folder. */
    public void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    @Override
    public void close() {
        stop();
        deleteData();
    }
}
