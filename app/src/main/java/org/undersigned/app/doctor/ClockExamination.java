package org.undersigned.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether this machine knows what time it is: by what it says itself, by a time server if one is set, and by the web
 * server in front of the site, where that is another machine.
 */
record ClockExamination(Optional<String> ntp, Optional<URI> elsewhere) implements Examination {
    private static final Duration LITTLE = Duration.ofSeconds(5);
    private static final Duration MUCH = Duration.ofSeconds(60);
    private static final String ADVICE =
            "Have the clock set by systemd-timesyncd or chrony: signatures and due dates bear its time.";

    @Override
    public String topic() {
        return "clock";
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        ntp.ifPresent(server -> lines.add(byTimeServer(server)));
        if (ntp.isEmpty()) {
            elsewhere.flatMap(this::byWebServer).ifPresent(lines::add);
        }
        itself().ifPresent(lines::add);
        return lines.isEmpty()
                ? List.of(Line.look(
                        topic(),
                        "Nothing was there to compare the clock with.",
                        "Set doctor.ntp to a time server that you trust."))
                : lines;
    }

    /** By how much another clock is before ours, or behind. */
    static Line compared(Duration difference, String with) {
        Duration off = difference.abs();
        String found = String.format(
                Locale.ROOT, "The clock differs by %.1f seconds from that of %s.", off.toMillis() / 1000.0, with);
        if (off.compareTo(MUCH) > 0) {
            return Line.wrong("clock", found, ADVICE);
        }
        return off.compareTo(LITTLE) > 0 ? Line.look("clock", found, ADVICE) : Line.ok("clock", found);
    }

    private Line byTimeServer(String server) {
        try {
            return compared(TimeServer.difference(server, PATIENCE), server);
        } catch (IOException e) {
            return Line.look(
                    topic(),
                    "The time server " + server + " does not answer.",
                    "Look whether UDP port 123 is open on the way to it, or set another doctor.ntp.");
        }
    }

    // To the second, and at most as long ago as the answer took.
    private Optional<Line> byWebServer(URI url) {
        try {
            Instant before = Instant.now();
            Optional<Instant> told = Visit.of(url, "/").date();
            Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
            return told.map(date -> compared(Duration.between(middle, date.plusMillis(500)), url.getHost()));
        } catch (IOException e) {
            // Whether it answers is another examination's matter.
            return Optional.empty();
        }
    }

    private Optional<Line> itself() {
        return Programs.output("timedatectl", "show", "--property=NTPSynchronized", "--value")
                .map(String::strip)
                .filter(answer -> answer.equals("yes") || answer.equals("no"))
                .map(answer -> answer.equals("yes")
                        ? Line.ok(topic(), "The system says that its clock is synchronised.")
                        : Line.look(topic(), "The system says that nothing sets its clock.", ADVICE));
    }
}
