package org.undersigned.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Small programs of the system, for what Java does not tell. */
final class Programs {
    private Programs() {}

    /** What it printed; empty where it is not there, failed, or took too long. */
    static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean hasEnded = process.waitFor(Examination.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!hasEnded) {
                process.destroyForcibly();
            }
            return hasEnded && process.exitValue() == 0
                    ? Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
