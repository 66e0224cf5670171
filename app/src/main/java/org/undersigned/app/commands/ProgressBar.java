package org.undersigned.app.commands;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.undersigned.verify.bundle.BundleVerifier.Progress;

/** Shows on standard error how far a long check has come, and takes itself away at the end; only for a person who waits. */
final class ProgressBar implements Progress {
    private static final int LONG = 500;
    private static final int WIDTH = 40;

    private final boolean isSeen;
    private final PrintStream screen;
    private int shown = -1;

    ProgressBar() {
        this(Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(), System.err);
    }

    ProgressBar(boolean isSeen, PrintStream screen) {
        this.isSeen = isSeen;
        this.screen = screen;
    }

    @Override
    public void at(int done, int total) {
        int filled = (int) ((long) WIDTH * done / total);
        if (!isSeen || total <= LONG || (filled == shown && done < total)) {
            return;
        }
        shown = filled;
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        String line = "\r[%s] %d of %d signatures".formatted(bar, done, total);
        screen.print(done < total ? line : "\r" + " ".repeat(line.length()) + "\r");
        screen.flush();
    }
}
