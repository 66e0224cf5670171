package org.undersigned.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs: as we do, or, since it refuses root, as {@code nobody} where we are root. */
final class ServerAccount {
    private static final String USER = "nobody";
    private static final String GROUP = "nogroup";

    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** The command as that account runs it. */
    List<String> command(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> whole = new ArrayList<>(
                List.of("setpriv", "--reuid=" + USER, "--regid=" + GROUP, "--clear-groups", "--inh-caps=-all"));
        whole.addAll(command);
        return whole;
    }

    void own(Path folder) {
        if (!root) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            UserPrincipal user =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            for (Path file : files.toList()) {
                Files.getFileAttributeView(file, PosixFileAttributeView.class).setOwner(user);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("The folder " + folder + " cannot be given to " + USER + ".", e);
        }
    }

    /** Refuses a folder that lies where that account cannot come. */
    void requireReach(Path folder) {
        if (root && !Commands.succeeds(command(List.of("test", "-x", folder.toString())))) {
            throw new DatabaseUnavailable("As root, PostgreSQL runs as " + USER + ", and " + USER + " cannot reach "
                    + folder + ": choose a data folder outside private folders with --data.");
        }
    }
}
