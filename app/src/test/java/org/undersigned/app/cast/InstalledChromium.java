package org.undersigned.app.cast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Chromium of this machine. */
public final class InstalledChromium {
    // The one without windows takes a fifth of the work.
    private static final List<String> PROGRAMS = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");

    private InstalledChromium() {}

    /** The program; what the variable {@code CHROMIUM} names, before others. */
    public static Path program() {
        return Stream.concat(Stream.of(String.valueOf(System.getenv("CHROMIUM"))), PROGRAMS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the journeys need Chromium: ./undersigned test installs it"));
    }
}
