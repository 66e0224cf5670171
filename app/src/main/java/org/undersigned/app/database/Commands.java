package org.undersigned.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs to their end. */
final class Commands {
    private static final long LONGEST_SECONDS = 120;

    private Commands() {}

    static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseUnavailable("PostgreSQL did not answer in time.");
            }
            if (process.exitValue() != 0) {
                throw new DatabaseUnavailable(sentence(output));
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL's programs cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Starting was interrupted.", e);
        }
    }

    /** What PostgreSQL printed, as one sentence for an operator. */
    static String sentence(String output) {
        if (output.contains("No space left on device")) {
            return "The disk is full: PostgreSQL needs room in the data folder.";
        }
        String last = output.strip().lines().reduce("", (before, line) -> line);
        return "PostgreSQL cannot start: " + (last.isEmpty() ? "it said nothing" : last.strip()) + ".";
    }
}
