package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** A statement with more signatures than one bundle holds. */
class SeveralBundlesTest {
    private static final int CROWD = 2503;

    @TempDir
    private Path folder;

    @Test
    void aCrowdIsProvenByBundlesThatFillOneAfterTheOther() throws Exception {
        try (TestSite site = TestSite.fresh()) {
            String slug = site.amina().opens(Texts.NIGHT_FERRY);
            InvitedRows.invite(site.bean(JdbcClient.class), slug, 1, CROWD + 1);
            Visitor.Page receipt = Coordinator.signs(InvitedRows.link(site.at(""), 1));
            SigningCrowd.sign(site, slug, 2, CROWD - 1, 64);
            site.amina().publishes(slug);
            String page = site.at("/statements/" + slug);

            byte[] first = proof(page, "/proof.zip");
            assertThat(verified(first).signatories()).hasSize(2500);
            assertThat(verified(proof(page, "/proof-2.zip")).signatories()).hasSize(CROWD - 2500);
            assertThat(new Visitor().open(page + "/proof-3.zip").status()).isEqualTo(404);

            // One more costs the last bundle only: the first keeps even its checkpoint.
            Coordinator.signs(InvitedRows.link(site.at(""), CROWD + 1));
            Await.page(site, "/statements/" + slug, shown -> shown.text().contains("2,504 organisations"));
            assertThat(verified(proof(page, "/proof-2.zip")).signatories()).hasSize(CROWD - 2499);
            assertThat(proof(page, "/proof.zip")).isEqualTo(first);

            // One that ends is in its place, and the count of those that stand is one less.
            Visitor representative = new Visitor();
            representative.send(representative.open(receipt.address()), "/withdrawal", Map.of());
            Document shown =
                    Await.page(site, "/statements/" + slug, now -> now.text().contains("2,503 organisations"));
            assertThat(verified(proof(page, "/proof.zip")).signatories()).hasSize(2499);
            assertThat(verified(proof(page, "/proof-2.zip")).signatories()).hasSize(CROWD - 2499);

            assertThat(shown.select("a[href$='/reuse#proofs']").text()).isEqualTo("1 further part of the proof");
            assertThat(new Visitor()
                            .open(page + "/reuse")
                            .document()
                            .select("#proofs + ul a")
                            .eachText())
                    .containsExactly("Signatures 1–2,500", "Signatures 2,501–2,504");
            assertThat(new String(new Visitor().download(page + "/statement.json"), StandardCharsets.UTF_8))
                    .contains("\"furtherProofs\" : [ \"" + page + "/proof-2.zip\" ]");

            Program verify = Program.with(Map.of("XDG_STATE_HOME", folder.toString()), "verify", page);
            assertThat(verify.status()).isZero();
            assertThat(verify.output()).contains("2499 ").contains("4 ");
        }
    }

    private static byte[] proof(String page, String file) throws Exception {
        return new Visitor().download(page + file);
    }

    private static VerificationReport verified(byte[] zip) {
        VerificationReport report = BundleVerifier.verify(zip, Optional.empty());
        assertThat(report.holds()).as(report.toString()).isTrue();
        return report;
    }
}
