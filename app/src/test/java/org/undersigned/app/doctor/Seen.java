package org.undersigned.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What an examination said. */
final class Seen {
    private Seen() {}

    /** That one line has this state and says this, among others. */
    static void assertLine(List<Line> lines, State state, String found) {
        assertThat(lines)
                .as(lines.toString())
                .anyMatch(line -> line.state() == state && line.found().contains(found));
        assertThat(lines)
                .allMatch(line ->
                        line.found().matches("(?s)\\S.*\\S") && !line.topic().isBlank())
                // Whatever is not well says what to do.
                .allMatch(line -> (line.state() == State.OK) == line.todo().isEmpty());
    }

    static void assertOnly(List<Line> lines, State state, String found) {
        assertThat(lines).hasSize(1);
        assertLine(lines, state, found);
    }
}
