package org.undersigned.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package's file and the handbook's table say what the list of keys says, to the letter. */
class WrittenSettingsTest {
    private static final Path EXAMPLE = Path.of("../packaging/undersigned.conf");
    private static final Path HANDBOOK = Path.of("../docs/operate/configuration.md");
    private static final String BEGIN = "<!-- Made from the list of keys. -->\n";

    @TempDir
    Path folder;

    /** Where they differ, what they should be lies in {@code app/target}. */
    @Test
    void theFileAndTheTableFollowTheList() throws IOException {
        Files.writeString(Path.of("target/undersigned.conf"), WrittenSettings.example());
        Files.writeString(Path.of("target/configuration-tables.md"), WrittenSettings.tables());
        assertThat(Files.readString(EXAMPLE))
                .as("else: cp app/target/undersigned.conf packaging/")
                .isEqualTo(WrittenSettings.example());
        String handbook = Files.readString(HANDBOOK);
        assertThat(handbook.substring(handbook.indexOf(BEGIN) + BEGIN.length()))
                .as("else: its end is to be app/target/configuration-tables.md")
                .isEqualTo(WrittenSettings.tables());
    }

    @Test
    void onlyTheAddressHasToBeAddedToTheFile() throws IOException {
        Settings untouched = Settings.read(Optional.of(EXAMPLE), Map.of(), Map.of());
        assertThat(untouched.faults()).singleElement().asString().startsWith("url is missing");
        Path file = Files.writeString(
                folder.resolve("undersigned.conf"),
                Files.readString(EXAMPLE).replace("\nurl =\n", "\nurl = https://statements.example.org\n"));
        Settings settings = Settings.read(Optional.of(file), Map.of(), Map.of()).sound();
        assertThat(settings.value(Key.DATA)).isEqualTo("/var/lib/undersigned");
        assertThat(settings.size()).isEqualTo(2);
    }

    /** Whoever takes the # away from a line gets what held before. */
    @Test
    void whatIsBehindACommentIsWhatHolds() throws IOException {
        Path file = Files.writeString(
                folder.resolve("undersigned.conf"),
                Files.readString(EXAMPLE)
                        .replace("\nurl =\n", "\nurl = https://statements.example.org\n")
                        .replaceAll("(?m)^#([a-z][a-z.-]* =.*)$", "$1"));
        Settings settings = Settings.read(Optional.of(file), Map.of(), Map.of()).sound();
        assertThat(settings.size()).isEqualTo(Key.values().length);
        for (Key key : Key.values()) {
            if (key.packaged().isEmpty()) {
                assertThat(settings.value(key)).as(key.text()).isEqualTo(key.initial());
            }
        }
    }
}
