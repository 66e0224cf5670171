package org.undersigned.app.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.undersigned.app.Application;

/** Our own program in a process of its own, as {@code ./undersigned} starts it. */
public final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private static final String HEAP = System.getProperty("undersigned.heap", "256m");
    private static final Path MEMORY = memory();

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(List<String> around, Map<String, String> environment, List<String> arguments) {
        try {
            out = Files.createTempFile("undersigned-", ".out");
            err = Files.createTempFile("undersigned-", ".err");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx" + HEAP,
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Application.class.getName()));
            command.addAll(0, around);
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            // What a command remembers of logs is not to outlive the test.
            builder.environment().put("XDG_STATE_HOME", MEMORY.toString());
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path memory() {
        try {
            return Files.createTempDirectory("undersigned-memory-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Program start(String... arguments) {
        return new Program(List.of(), Map.of(), List.of(arguments));
    }

    /** With a command around it that ends in running it. */
    public static Program within(List<String> around, String... arguments) {
        return new Program(around, Map.of(), List.of(arguments));
    }

    /** In an environment with these variables. */
    public static Program startWith(Map<String, String> environment, String... arguments) {
        return new Program(List.of(), environment, List.of(arguments));
    }

    public static Program with(Map<String, String> environment, String... arguments) {
        Program program = new Program(List.of(), environment, List.of(arguments));
        program.status();
        return program;
    }

    public long pid() {
        return process.pid();
    }

    /** Runs it to its end with something on standard input. */
    public static Program fed(byte[] input, String... arguments) {
        Program program = start(arguments);
        try (var in = program.process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It may refuse before it has read all.
            program.output();
        }
        program.status();
        return program;
    }

    public static Program run(String... arguments) {
        Program program = start(arguments);
        program.status();
        return program;
    }

    public int status() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it goes on: " + output() + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until it has printed this, and gives the line. */
    public String awaitLine(String part) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            for (String line : output().split("\n")) {
                if (line.contains(part)) {
                    return line;
                }
            }
            if (!process.isAlive()) {
                throw new AssertionError("it ended: " + output() + errors());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("it never said “" + part + "”: " + output() + errors());
    }

    public String output() {
        return read(out);
    }

    public String errors() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        status();
    }

    /** As Ctrl+C does. */
    public void stop() {
        process.destroy();
        status();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
