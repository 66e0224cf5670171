package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.Coordinator;
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

    private static HttpServer website;
    private static TestSite site;
    private static Coordinator amina;
    private static String keyFile = "";

    @BeforeAll
    static void start() throws Exception {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "chair", "-f", "chair");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "thief", "-f", "thief");
        run("minisign", "-G", "-W", "-p", "board.pub", "-s", "board.key");
        keyFile = "undersigned-keys@v1\n" + read("chair.pub") + "minisign "
                + read("board.pub").split("\n")[1] + "\n";
        website = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        website.createContext("/.well-known/undersigned.txt", exchange -> {
            byte[] bytes = keyFile.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        website.start();
        site = TestSite.fresh("--undersigned.fetch.instead=" + DOMAIN + "=http://localhost:"
                + website.getAddress().getPort());
        amina = site.amina();
    }

    @AfterAll
    static void stop() {
        site.close();
        website.stop(0);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + ": " + printed)
                .isZero();
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static byte[] sshSignature(String key) throws Exception {
        Files.deleteIfExists(folder.resolve("payload.txt.sig"));
        run("ssh-keygen", "-q", "-Y", "sign", "-n", "undersigned", "-f", key, "payload.txt");
        return Files.readAllBytes(folder.resolve("payload.txt.sig"));
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
        Files.write(
                folder.resolve("payload.txt"),
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
        Visitor.Page stranger = visitor.upload(keys, "/signature", "payload.txt.sig", sshSignature("thief"));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.document().select(".problem").text()).contains("Not signed:");
        Visitor.Page signed = visitor.upload(stranger, "/signature", "payload.txt.sig", sshSignature("chair"));
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
        run("minisign", "-S", "-s", "board.key", "-m", "payload.txt", "-x", "payload.txt.minisig");
        Visitor.Page signed = visitor.send(
                keys, "/signature", Map.of("pasted", read("payload.txt.minisig").replace("\n", "\r\n") + "\r\n "));
        assertThat(signed.text()).contains("You have signed", "with its own key (minisign)");
        assertThat(proof(slug).sentences(VerificationReport.Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("signed with its own key minisign:"));
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
