package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** SIGKILL while organisations sign: whoever was told "You have signed" has signed, after the restart. */
class KilledInAStreamOfSignaturesTest {
    private static final int INVITED = 120;
    private static final int KILL_AFTER = 40;

    private final int port = TestSite.freePort();
    private final String site = "http://localhost:" + port;

    @Test
    void everyAcknowledgedSignatureIsThereAfterTheRestart() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("undersigned-kill-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        List<String> links;
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        try (Program server = serve(data)) {
            String setup = server.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1");
            server.awaitLine("/mailbox");
            Coordinator amina = new Coordinator(site, setup);
            String slug = amina.opens(Texts.NIGHT_FERRY);
            amina.invites(slug, invited());
            links = amina.invitations(INVITED);
            assertThat(links).hasSize(INVITED);
            signUntilKilled(server, links, acknowledged);
        }
        assertThat(acknowledged).hasSizeBetween(KILL_AFTER, INVITED - 1);
        try (Program again = serve(data)) {
            again.awaitLine("Undersigned is running");
            for (String link : acknowledged) {
                assertThat(new Visitor().open(link).document().select("[data-signed]"))
                        .as("the signature behind an acknowledged link")
                        .isNotEmpty();
            }
            String receipt = Coordinator.signs(links.getLast()).text();
            assertThat(receipt).contains("You have signed");
        }
    }

    private Program serve(Path data) {
        return Program.start("serve", "--data", data.toString(), "--port", Integer.toString(port));
    }

    private static List<String> invited() {
        return IntStream.range(0, INVITED)
                .mapToObj(n -> "Organisation %d, office@o%d.example, o%d.example".formatted(n, n, n))
                .toList();
    }

    private static void signUntilKilled(Program server, List<String> links, List<String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(KILL_AFTER);
        AtomicInteger next = new AtomicInteger();
        List<Thread> signers = IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int i = next.getAndIncrement(); i < links.size() - 1; i = next.getAndIncrement()) {
                        if (isAcknowledged(links.get(i))) {
                            acknowledged.add(links.get(i));
                            enough.countDown();
                        }
                    }
                }))
                .toList();
        enough.await();
        server.kill();
        for (Thread signer : signers) {
            signer.join();
        }
    }

    private static boolean isAcknowledged(String link) {
        try {
            Visitor representative = new Visitor();
            Visitor.Page page = representative.send(
                    representative.open(link), "/signature", Map.of("role", "Chair", "authority", "board-decision"));
            return !page.document().select("[data-signed]").isEmpty();
        } catch (IOException killed) {
            return false;
        }
    }
}
