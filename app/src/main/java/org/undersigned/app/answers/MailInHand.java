package org.undersigned.app.answers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a file of the system's temporary folder, readable by us alone, for as long as something is done with it. Its
 * name says which process has it in hand: what a killed one left is somebody's letter, and is deleted at the next start.
 */
public final class MailInHand {
    private static final String BEGINNING = "undersigned-answer-";
    private static final String END = ".eml";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(BEGINNING) + "(\\d{1,18})-.*" + Pattern.quote(END));

    private MailInHand() {}

    /** An empty one, which whoever asks deletes. */
    public static Path create() throws IOException {
        return Files.createTempFile(BEGINNING + ProcessHandle.current().pid() + "-", END);
    }

    /** Deletes those of processes that are no more. */
    static void deleteLeft() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGINNING + "*" + END)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
