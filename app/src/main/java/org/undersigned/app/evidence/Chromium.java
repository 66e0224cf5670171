package org.undersigned.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Takes pictures of kept pages with a Chromium of the operator's. Everything that it asks for goes to {@link OnePage},
 * which has the page and nothing else; it has an empty profile and an empty environment, and is ended with all its
 * processes after a while. Off unless {@code undersigned.chromium} names the program.
 */
@Component
class Chromium {
    /** Pixels. */
    static final int WIDTH = 1280;

    static final int HEIGHT = 1600;

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LARGEST = 3 << 20;

    private final String program;
    private final boolean hasSandbox;
    private final Duration longest;

    /**
     * Where it is.
     *
     * @param program path; empty for no pictures
     * @param hasSandbox whether Chromium's own sandbox is on: false only where the whole site is in one
     */
    @Autowired
    Chromium(
            @Value("${undersigned.chromium:}") String program,
            @Value("${undersigned.chromium.sandbox:true}") boolean hasSandbox) {
        this(program, hasSandbox, LONGEST);
    }

    Chromium(String program, boolean hasSandbox, Duration longest) {
        this.program = program.strip();
        this.hasSandbox = hasSandbox;
        this.longest = longest;
    }

    boolean isSwitchedOn() {
        return !program.isEmpty();
    }

    /**
     * A PNG of the top of it; empty where it is nothing that can be shown, or could not be shown in time.
     *
     * @param found media type by its bytes
     * @param stated media type as the source stated it, which may name an encoding
     */
    synchronized Optional<byte[]> picture(byte[] content, String found, String stated) {
        boolean isPage = found.equals(ContentKind.HTML) || found.equals("text/plain");
        if (!isSwitchedOn() || (!isPage && !ContentKind.isPicture(found))) {
            return Optional.empty();
        }
        try (OnePage page = new OnePage(content, isPage && stated.startsWith(found) ? stated : found)) {
            return taken(page);
        } catch (IOException e) {
            LOG.warn("no picture of a copy: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<byte[]> taken(OnePage page) throws IOException {
        Path folder = Files.createTempDirectory("undersigned-picture-");
        try {
            Path picture = folder.resolve("picture.png");
            run(command(page, folder, picture), folder);
            if (!Files.exists(picture) || Files.size(picture) > LARGEST) {
                LOG.warn("no picture of a copy: Chromium made none, or one of more than {} bytes", LARGEST);
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(picture));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<String> command(OnePage page, Path folder, Path picture) {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--incognito",
                "--user-data-dir=" + folder.resolve("profile"),
                // All that it asks for, of this machine too, is asked there; and no name means anything to it.
                "--proxy-server=http://" + page.authority(),
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-default-apps",
                "--disable-breakpad",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--mute-audio",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--window-size=" + WIDTH + "," + HEIGHT,
                "--screenshot=" + picture));
        if (!hasSandbox) {
            command.add("--no-sandbox");
        }
        command.add(page.address());
        return command;
    }

    private void run(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("no picture of a copy: Chromium took longer than {} seconds", longest.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(process);
        }
    }

    // Its children first known, then ended: they would be nobody's once their parent is gone.
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(
                one -> one.onExit().completeOnTimeout(one, 2, TimeUnit.SECONDS).join());
    }
}
