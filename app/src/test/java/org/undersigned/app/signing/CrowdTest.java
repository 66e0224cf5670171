package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.tlog.Hash;
import org.undersigned.tlog.MerkleTree;

/** Five hundred organisations sign in the same moment: nothing lost, nothing doubled, the count equal to the rows. */
class CrowdTest {
    private static final int ORGANISATIONS = 500;

    private final TestSite site = TestSite.fresh();
    private final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
    private final String slug = site.amina().opens(Texts.NIGHT_FERRY);
    private final StatementId statement =
            site.bean(Statements.class).withSlug(slug).id();

    @AfterEach
    void stop() {
        site.close();
    }

    /** A link for each, as it is in the mails. */
    private List<String> invited() {
        site.amina()
                .invites(
                        slug,
                        IntStream.range(0, ORGANISATIONS)
                                .mapToObj(n -> "Organisation %d, office@o%d.example, o%d.example".formatted(n, n, n))
                                .toList());
        Signatories signatories = site.bean(Signatories.class);
        List<String> links = signatories.of(statement).stream()
                .map(signatory -> site.at("/invitations/"
                        + signatories
                                .newLink(signatory.id(), Duration.ofDays(1))
                                .value()))
                .toList();
        assertThat(links).hasSize(ORGANISATIONS);
        return links;
    }

    // Each has read the page before; then all press at once.
    private static List<Visitor.Page> pressAll(List<String> links) throws Exception {
        CountDownLatch read = new CountDownLatch(links.size());
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Visitor.Page>> presses = links.stream()
                    .map(link -> crowd.submit(() -> press(link, read)))
                    .toList();
            List<Visitor.Page> pages = new ArrayList<>();
            for (Future<Visitor.Page> press : presses) {
                pages.add(press.get());
            }
            return pages;
        }
    }

    private static Visitor.Page press(String link, CountDownLatch read) throws IOException, InterruptedException {
        Visitor representative = new Visitor();
        Visitor.Page page;
        try {
            page = representative.open(link);
        } finally {
            read.countDown();
        }
        read.await();
        return representative.send(page, "/signature", Map.of("role", "Chair", "authority", "board-decision"));
    }

    private static boolean isReceipt(Visitor.Page page) {
        return page.status() == 200 && !page.document().select("[data-signed]").isEmpty();
    }

    @Test
    void everyPressIsAnsweredWithAReceipt() throws Exception {
        assertThat(pressAll(invited())).allMatch(CrowdTest::isReceipt);
        assertHeld();
    }

    @Test
    void whoPressesTwiceSignsOnce() throws Exception {
        List<String> links = invited();
        List<String> twice = new ArrayList<>();
        for (String link : links) {
            twice.add(link);
            twice.add(link);
        }
        assertThat(pressAll(twice)).allMatch(CrowdTest::isReceipt);
        assertHeld();
    }

    @Test
    void aPublicationInTheMidstLosesNobody() throws Exception {
        List<String> links = invited();
        assertThat(pressAll(links.subList(0, ORGANISATIONS / 2))).allMatch(CrowdTest::isReceipt);
        Thread publisher = Thread.ofVirtual().start(() -> site.amina().publishes(slug));
        assertThat(pressAll(links.subList(ORGANISATIONS / 2, ORGANISATIONS))).allMatch(CrowdTest::isReceipt);
        publisher.join();
        assertHeld();
        assertPageShowsAll();
    }

    private long count(String what) {
        return database.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private void assertHeld() throws IOException {
        assertThat(count("signature")).isEqualTo(ORGANISATIONS);
        assertThat(count("(SELECT DISTINCT signatory_id FROM signature) AS signatory"))
                .isEqualTo(ORGANISATIONS);
        assertThat(count("signature s JOIN ledger_entry l ON l.submission = s.submission"
                        + " JOIN signature_entry e ON e.signature_id = s.id AND e.leaf_index = l.leaf_index"))
                .as("signatures at their own places in the ledger")
                .isEqualTo(ORGANISATIONS);
        assertThat(count("signature s JOIN ledger_addendum a ON a.sha256 = s.addendum_sha256"))
                .isEqualTo(ORGANISATIONS);
        assertThat(count("ledger_submission")).as("what waits").isZero();
        assertThat(count("invitation WHERE answer = 'signed'")).isEqualTo(ORGANISATIONS);
        assertThat(count("mail_message WHERE subject LIKE 'Receipt: %'"))
                .as("receipts")
                .isEqualTo(ORGANISATIONS);
        assertThat(count("(SELECT DISTINCT recipient FROM mail_message WHERE subject LIKE 'Receipt: %') AS recipient"))
                .isEqualTo(ORGANISATIONS);
        assertThat(site.amina().visitor().open(site.at("/desk")).text())
                .contains("%d of %d have signed".formatted(ORGANISATIONS, ORGANISATIONS));
        assertWholeTree();
    }

    private void assertWholeTree() {
        List<Hash> leaves = database.sql("SELECT entry FROM ledger_entry ORDER BY leaf_index")
                .query((row, n) -> MerkleTree.leafHash(row.getBytes(1)))
                .list();
        assertThat(site.bean(Ledger.class).latest().size()).isEqualTo(leaves.size());
        assertThat(site.bean(Ledger.class).latest().root()).isEqualTo(MerkleTree.root(leaves));
    }

    private void assertPageShowsAll() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(Duration.ofMinutes(1));
        int shown = 0;
        while (shown != ORGANISATIONS && Instant.now().isBefore(until)) {
            Thread.sleep(200);
            shown = new Visitor()
                    .open(site.at("/statements/" + slug + "/signatories"))
                    .document()
                    .select("ol.record > li")
                    .size();
        }
        assertThat(shown).as("names on the page").isEqualTo(ORGANISATIONS);
        assertThat(count("ledger_disclosure d JOIN signature s ON s.addendum_sha256 = d.sha256"))
                .as("what signatories signed can be read by anybody")
                .isEqualTo(ORGANISATIONS);
    }
}
