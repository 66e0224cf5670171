package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A node of the version before goes on while a newer one starts: so what a migration changes, the older program can still
 * read and write. What is no longer needed is taken away a version later, and is named here then.
 */
class MigrationsOnlyAddTest {
    private static final Pattern TAKES_AWAY = Pattern.compile("(?is)\\bDROP (?:TABLE|COLUMN|DEFAULT)\\b|\\bRENAME\\b"
            + "|\\bALTER COLUMN \\w+ (?:TYPE|SET NOT NULL)\\b"
            + "|\\bADD COLUMN [^,;]*\\bNOT NULL\\b(?![^,;]*\\bDEFAULT\\b)");

    /** Older than the first version that several nodes could run. */
    private static final Set<String> BEFORE = Set.of(
            "V024__blocks_by_id.sql",
            "V043__invitations.sql",
            "V044__languages_notes_bounces.sql",
            "V183__news.sql",
            "V186__several_audiences.sql",
            "V180__searched.sql",
            "V042__signatory.sql",
            "V187__told_obligations.sql");

    @Test
    void anOlderNodeGoesOn() throws IOException {
        Set<String> taking = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String statements = Files.readString(file).replaceAll("--[^\\n]*", "");
                if (!BEFORE.contains(name) && TAKES_AWAY.matcher(statements).find()) {
                    taking.add(name);
                }
            }
        }
        assertThat(taking)
                .as("migrations that an older node would stumble over")
                .isEmpty();
    }
}
