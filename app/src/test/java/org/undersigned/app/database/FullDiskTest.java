package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** On a real file system that is full: one of its own in memory, seen by the server alone. */
class FullDiskTest {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final int port = TestSite.freePort();

    private Program serve(Path data, int megabytes) {
        List<String> apart = ROOT
                ? List.of("unshare", "--mount")
                : List.of("unshare", "--user", "--map-current-user", "--keep-caps", "--mount");
        List<String> around = new ArrayList<>(apart);
        around.addAll(List.of(
                "sh",
                "-c",
                "mount -t tmpfs -o mode=711,size=" + megabytes + "m none " + data + " && exec \"$@\"",
                "sh"));
        return Program.within(around, "serve", "--data", data.toString(), "--port", Integer.toString(port));
    }

    @Test
    void theFirstStartSaysThatItNeedsRoom() throws IOException {
        Program server = serve(Files.createTempDirectory("undersigned-full-"), 20);
        assertThat(server.status()).isEqualTo(1);
        assertThat(server.errors().strip())
                .startsWith("undersigned: ")
                .hasLineCount(1)
                .contains("No space left on device");
    }

    @Test
    void whoSignsIsToldThatNothingWasChangedAndCanSignLater() throws IOException {
        Path data = Files.createTempDirectory("undersigned-full-");
        try (Program server = serve(data, 400)) {
            String setup = server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1");
            server.awaitLine("/mailbox");
            Coordinator amina = new Coordinator("http://localhost:" + port, setup);
            String slug = amina.opens(Texts.NIGHT_FERRY);
            amina.invites(slug, List.of("Friends of the Night Ferry, friends@ferry.example"));
            String link = amina.invitation("friends@ferry.example");
            Path filler = Path.of(
                    "/proc",
                    Long.toString(server.pid()),
                    "root",
                    data.toString().substring(1),
                    "filler");
            fill(filler);
            Visitor.Page refused = writesUntilFull(amina, slug);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text())
                    .contains("The server has no room left, so nothing was changed")
                    .doesNotContain("PSQLException");
            Files.delete(filler);
            assertThat(signsOnceItIsBack(link).text()).contains("You have signed");
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    // PostgreSQL has some room set aside: it is used up by more writing of the same kind.
    private Visitor.Page writesUntilFull(Coordinator amina, String slug) {
        for (int i = 0; i < 3000; i++) {
            Visitor.Page answer =
                    amina.invites(slug, List.of("Organisation %d %s, o%d@o.example".formatted(i, "x".repeat(200), i)));
            if (answer.status() >= 500) {
                return answer;
            }
        }
        throw new AssertionError("the disk is not full after all");
    }

    private static Visitor.Page signsOnceItIsBack(String link) {
        for (int i = 0; i < 100; i++) {
            try {
                Visitor.Page page = Coordinator.signs(link);
                if (page.status() == 200) {
                    return page;
                }
            } catch (UncheckedIOException e) {
                // The page has no form while the database comes back.
                assertThat(e).hasMessageContaining("no form");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("it does not come back");
    }
}
