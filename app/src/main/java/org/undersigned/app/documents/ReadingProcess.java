package org.undersigned.app.documents;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.undersigned.app.documents.blocks.Unreadable;
import org.undersigned.app.documents.reading.ReadingProgram;
import org.undersigned.app.documents.reading.SourceKind;

/** Has a file read in a JVM of its own, and ends that JVM when it takes too much of anything. */
final class ReadingProcess {
    /** As {@code -XX:+ExitOnOutOfMemoryError} says it. */
    private static final int OUT_OF_MEMORY = 3;

    /** Bytes: the readers stop at two million characters, and a character has three at most where it counts as one. */
    private static final int LONGEST_ANSWER = 8 << 20;

    private final ReadingLimits limits;
    private final Semaphore turns;

    ReadingProcess(ReadingLimits limits) {
        this.limits = limits;
        this.turns = new Semaphore(limits.atOnce(), true);
    }

    /** The answer as {@link ReadingProgram} gives it; one that is a refusal if the child gave none. */
    String read(SourceKind kind, byte[] file) {
        if (!turnComes()) {
            return refused("documents.busy");
        }
        try {
            return answer(kind, file);
        } catch (IOException e) {
            return refused("documents.no-program");
        } finally {
            turns.release();
        }
    }

    private boolean turnComes() {
        try {
            return turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String refused(String key, Object... about) {
        return ReadingProgram.REFUSED + new Unreadable(key, about).getMessage();
    }

    private String answer(SourceKind kind, byte[] file) throws IOException {
        Process child = start(kind);
        AtomicBoolean late = new AtomicBoolean();
        Thread clock = Thread.ofVirtual().start(() -> endLate(child, late));
        Thread writer = Thread.ofPlatform().daemon().start(() -> write(file, child));
        byte[] answer;
        try (InputStream out = child.getInputStream()) {
            answer = out.readNBytes(LONGEST_ANSWER + 1);
        } finally {
            // An answer is complete when the output ends: nothing that the child does afterwards is waited for.
            writer.interrupt();
        }
        return judged(child, answer, late, clock);
    }

    private String judged(Process child, byte[] answer, AtomicBoolean late, Thread clock) {
        try {
            boolean ended = answer.length <= LONGEST_ANSWER && child.waitFor(2, TimeUnit.SECONDS);
            int status = ended ? child.exitValue() : -1;
            if (status == 0 && answer.length > 0) {
                return new String(answer, StandardCharsets.UTF_8);
            }
            if (late.get()) {
                return refused("documents.too-long", "seconds", limits.longest().toSeconds());
            }
            return refused(status == OUT_OF_MEMORY ? "documents.too-much-memory" : "documents.unreadable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("documents.stopping");
        } finally {
            child.destroyForcibly();
            clock.interrupt();
        }
    }

    private void endLate(Process child, AtomicBoolean late) {
        try {
            if (!child.waitFor(limits.longest().toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // The child has answered in time.
            Thread.currentThread().interrupt();
        }
    }

    private static void write(byte[] file, Process child) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(file);
        } catch (IOException e) {
            // The child ended before it had read everything: what it said, or how it ended, tells why.
            child.destroy();
        }
    }

    private Process start(SourceKind kind) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heap() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(program());
        command.add(kind.name());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // No secret, no proxy, no option of the server's own JVM.
        builder.environment().clear();
        return builder.start();
    }

    private static List<String> program() {
        String main = ReadingProgram.class.getName();
        String own = String.valueOf(ReadingProgram.class.getResource("ReadingProgram.class"));
        String classPath = System.getProperty("java.class.path");
        if (!own.startsWith("jar:nested:")) {
            return List.of("-cp", absolute(classPath), main);
        }
        // Inside Spring Boot's jar of jars: its launcher takes the main class from a property.
        return List.of(
                "-Dloader.main=" + main,
                "-Dloader.config.name=none",
                "-cp",
                absolute(classPath),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .map(entry -> new File(entry).getAbsolutePath())
                        .toList());
    }
}
