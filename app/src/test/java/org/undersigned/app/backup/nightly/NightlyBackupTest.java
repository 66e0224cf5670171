package org.undersigned.app.backup.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.newsletter.Readers;

/** Backups that a site makes by itself. */
class NightlyBackupTest {
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("undersigned-nightly-");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneIsMadeEachNightAndOldOnesGo() throws IOException {
        Files.writeString(folder.resolve("undersigned-2020-01-01T023000Z.zip"), "old");
        Files.writeString(folder.resolve("somebody-elses-2020-01-01.zip"), "not ours");
        SettableClock clock = new SettableClock(Instant.parse("2025-05-04T12:00:00Z"));
        try (TestSite site =
                TestSite.at(clock, "--undersigned.backup.folder=" + folder, "--undersigned.backup.keep-days=2")) {
            NightlyBackups nightly = site.bean(NightlyBackups.class);
            Readers.await(
                    "the first is made at once", () -> nightly.latestMade().isPresent() && names().size() == 2);
            String first = nightly.latestMade().orElseThrow().file();
            assertThat(names()).containsExactly("somebody-elses-2020-01-01.zip", first);
            assertThat(Files.getPosixFilePermissions(folder.resolve(first)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));

            nightly.makeIfDue();
            assertThat(names()).as("not twice a night").hasSize(2);
            clock.passes(Duration.ofDays(1));
            nightly.makeIfDue();
            assertThat(names()).hasSize(3);
            clock.passes(Duration.ofDays(2));
            nightly.makeIfDue();
            assertThat(names()).as("the first is too old by now").hasSize(3).doesNotContain(first);

            FileSystemUtils.deleteRecursively(folder);
            clock.passes(Duration.ofDays(1));
            nightly.makeIfDue();
            assertThat(nightly.latest().orElseThrow().failure().orElseThrow()).contains("The backup cannot be written");
            Files.createDirectory(folder);
            nightly.makeIfDue();
            assertThat(nightly.latest().orElseThrow().isMade())
                    .as("tried again")
                    .isTrue();
        }
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> TestSite.fresh("--undersigned.backup.folder=" + folder.resolve("nowhere")))
                .hasStackTraceContaining("The folder for backups");
    }
}
