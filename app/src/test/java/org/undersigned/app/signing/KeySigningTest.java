package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.KeyOwner;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** Signing with the real {@code ssh-keygen} and {@code minisign}, under keys on a real website, and the proof of it. */
class KeySigningTest {
    private static final String DOMAIN = "riverwatch.example";
    private static final Map<String, String> DECLARED =
            Map.of("role", "Chair", "authority", "board-decision", "reservation-1", "Only from May to October.");

    @TempDir
    private static Path folder;

    private static KeyOwner owner;
    private static TestSite site;
    private static Coordinator amina;

    @BeforeAll
    static void start() throws Exception {
        owner = new KeyOwner(folder);
        owner.makesSshKey("chair");
        owner.makesSshKey("thief");
        owner.makesMinisignKey("board");
        owner.publishes(owner.sshLine("chair"), owner.minisignLine("board"));
        site = TestSite.fresh(owner.insteadOf(DOMAIN));
        amina = site.amina();
    }

    @AfterAll
    static void stop() {
        site.close();
        owner.close();
    }

    private String invited(String name) {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of(name + ", " + name.toLowerCase(Locale.ROOT) + "@" + DOMAIN + ", " + DOMAIN));
        return slug;
    }

    /** The page of signing with a key, once the organisation's keys are known. */
    private Visitor.Page prepared(Visitor visitor, String name) throws IOException {
        Visitor.Page page = visitor.open(amina.invitation(name.toLowerCase(Locale.ROOT) + "@" + DOMAIN));
        // As the second button of the form does.
        page.document()
                .select("form[action$=/signature]")
                .forEach(form -> form.attr("action", form.select("[formaction]").attr("formaction")));
        Visitor.Page keys = visitor.send(page, "/preparation", DECLARED);
        assertThat(keys.text()).contains("Sign with your own key", "Only from May to October.");
        owner.keeps(
                "payload.txt",
                visitor.download(keys.document().select("a[download]").attr("abs:href")));
        return visitor.send(keys, "/lookup", Map.of());
    }

    private VerificationReport proof(String slug) throws Exception {
        amina.publishes(slug);
        byte[] zip = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
        return BundleVerifier.verify(zip, Optional.empty());
    }

    @Test
    void sshKeygensFileIsTakenAndProvenWithoutTrustInUs() throws Exception {
        String slug = invited("Riverwatch");
        Visitor visitor = new Visitor();
        Visitor.Page keys = prepared(visitor, "Riverwatch");
        assertThat(keys.text()).contains("SHA256:", "minisign:");
        Visitor.Page stranger =
                visitor.upload(keys, "/signature", "payload.txt.sig", owner.sshSignature("thief", "payload.txt"));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.document().select(".problem").text()).contains("Not signed:");
        Visitor.Page signed =
                visitor.upload(stranger, "/signature", "payload.txt.sig", owner.sshSignature("chair", "payload.txt"));
        assertThat(signed.text()).contains("You have signed", "with its own key (SSH)", "Only from May to October.");
        VerificationReport report = proof(slug);
        assertThat(report.holds()).isTrue();
        assertThat(report.signed().getFirst().reservations()).hasSize(1);
        assertThat(report.sentences(VerificationReport.Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("signed with its own key SHA256:"));
        assertThat(new Visitor()
                        .open(site.at("/statements/" + slug))
                        .document()
                        .select(".reserved")
                        .text())
                .contains("On demand 1", "Riverwatch: Only from May to October.");
    }

    @Test
    void whatMinisignWritesCanBePasted() throws Exception {
        String slug = invited("Owls");
        Visitor visitor = new Visitor();
        Visitor.Page keys = prepared(visitor, "Owls");
        String made = owner.minisignSignature("board", "payload.txt");
        Visitor.Page signed = visitor.send(keys, "/signature", Map.of("pasted", made.replace("\n", "\r\n") + "\r\n "));
        assertThat(signed.text()).contains("You have signed", "with its own key (minisign)");
        assertThat(proof(slug).sentences(VerificationReport.Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("signed with its own key minisign:"));
    }

    /** Whatever comes as a signature file is answered with a sentence, and leaves nothing behind. */
    @Test
    void hostileSignatureFilesAreRefusedWithASentence() throws Exception {
        invited("Swifts");
        Visitor visitor = new Visitor();
        Visitor.Page keys = prepared(visitor, "Swifts");
        byte[] noise = new byte[5_000_000];
        new Random(1).nextBytes(noise);
        String armour = "-----BEGIN SSH SIGNATURE-----\n";
        List<byte[]> files = List.of(
                noise,
                Arrays.copyOf(noise, 300),
                (armour + "A".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8),
                (armour + "AAAA\n-----END SSH SIGNATURE-----\n").getBytes(StandardCharsets.UTF_8),
                ("untrusted comment: \n" + "A".repeat(100) + "\ntrusted comment: \n" + "B".repeat(88))
                        .getBytes(StandardCharsets.UTF_8),
                "\0\0\0".getBytes(StandardCharsets.UTF_8),
                "\u202E".repeat(70_000).getBytes(StandardCharsets.UTF_8));
        for (byte[] file : files) {
            Visitor.Page refused = visitor.upload(keys, "/signature", "payload.txt.sig", file);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select(".problem").text()).startsWith("Not signed: ");
            assertThat(refused.text()).doesNotContain("Exception").hasSizeLessThan(20_000);
        }
        assertThat(visitor.upload(keys, "/signature", "payload.txt.sig", owner.sshSignature("chair", "payload.txt"))
                        .text())
                .contains("You have signed");
    }

    @Test
    void nothingIsSignedByPreparingOrByNothing() throws Exception {
        invited("Larks");
        Visitor visitor = new Visitor();
        Visitor.Page keys = prepared(visitor, "Larks");
        Visitor.Page refused = visitor.send(keys, "/signature", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose the file that the tool has written");
        assertThat(new Visitor().open(amina.invitation("larks@" + DOMAIN)).text())
                .contains("Will you sign this text?");
    }
}
