package org.undersigned.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static String shown(boolean isSeen, int total) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(isSeen, new PrintStream(screen, true, StandardCharsets.UTF_8));
        for (int done = 1; done <= total; done++) {
            bar.at(done, total);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLongCheckShowsItselfAndTidiesUp() {
        String screen = shown(true, 2000);
        assertThat(screen).contains("[####################....................] 1000 of 2000 signatures");
        assertThat(screen.substring(screen.lastIndexOf("signatures"))).matches("signatures\\r +\\r");
        assertThat(screen.length()).isLessThan(4000);
    }

    @Test
    void aShortCheckAndAScriptSeeNothing() {
        assertThat(shown(true, 500)).isEmpty();
        assertThat(shown(false, 2000)).isEmpty();
    }
}
