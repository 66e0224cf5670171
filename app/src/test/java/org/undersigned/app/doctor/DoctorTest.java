package org.undersigned.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.TlsServer;
import org.undersigned.app.commands.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of it, for a site that is set up by a file, with the servers that such a site has. */
class DoctorTest {
    private static final int PORT = TestSite.freePort();
    private static final NameServer DNS = new NameServer();

    private static Path folder;
    private static Path data;
    private static Path config;
    private static TlsServer front;
    private static GreenMail mail;
    private static Map<String, String> trusting;

    @BeforeAll
    static void setUp() throws Exception {
        folder = Files.createTempDirectory("undersigned-doctor-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        data = folder.resolve("data");
        Path store = TlsServer.store(folder, "dns:localhost,ip:127.0.0.1", -1, 90);
        trusting = Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                        .formatted(trustedBy(store), TlsServer.PASSWORD));
        front = new TlsServer(store, DoctorTest::ofFolder);
        // Read when the library is first used for TLS.
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", TlsServer.PASSWORD);
        ServerSetup smtps = new ServerSetup(TestSite.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        ServerSetup imaps = new ServerSetup(TestSite.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAPS);
        mail = new GreenMail(new ServerSetup[] {smtps, imaps});
        mail.start();
        mail.setUser("office@site.example", "office", "geheim");
        DNS.serve(List.of("site.example,v=spf1 mx -all", "_dmarc.site.example,v=DMARC1; p=none"));
        config = folder.resolve("undersigned.conf");
        Files.writeString(
                config, """
                url = %s
                port = %d
                data = %s
                log.format = json
                smtp.url = smtps://office:geheim@127.0.0.1:%d
                mail.from = office@site.example
                bounces.url = imaps://office:geheim@localhost:%d
                dns.resolver = %s
                """.formatted(front.at(), PORT, data, smtps.getPort(), imaps.getPort(), DNS.address()));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
    }

    private static Path trustedBy(Path store) throws Exception {
        Path certificate = folder.resolve("tls.crt");
        Path trusted = folder.resolve("trusted.p12");
        keytool("-exportcert", "-alias", "tls", "-keystore", store.toString(), "-file", certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "tls",
                "-keystore",
                trusted.toString(),
                "-file",
                certificate.toString());
        return trusted;
    }

    private static void keytool(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-storepass",
                TlsServer.PASSWORD));
        command.addAll(List.of(options));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static TlsServer.Answer ofFolder(String path) {
        try {
            return new TlsServer.Answer(200, Files.readString(data.resolve("site" + path)));
        } catch (IOException e) {
            return new TlsServer.Answer(502, "");
        }
    }

    @AfterAll
    static void cleanUp() throws IOException {
        mail.stop();
        front.close();
        DNS.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Program doctor(Path settings, String... further) {
        List<String> command = new ArrayList<>(List.of("doctor", "--config", settings.toString()));
        command.addAll(List.of(further));
        return Program.with(trusting, command.toArray(String[]::new));
    }

    @Test
    void nothingIsWrongWithASiteThatRunsAndLaterIsStopped() throws IOException {
        Map<String, String> environment = Map.of("UNDERSIGNED_CONFIG", config.toString());
        try (Program site = Program.startWith(environment, "serve")) {
            site.awaitLine("Undersigned is running at " + front.at() + "/");
            site.awaitLine("/setup/");
            // It does not know who made the mailbox's certificate, and so says as a program can read it.
            site.awaitLine("\"level\":\"WARN\"");
            assertThat(new Visitor().open("http://localhost:" + PORT + "/").status())
                    .isEqualTo(200);
            Program seen = doctor(config, "--send-to", "amina@ferry.example");
            assertThat(seen.status()).as(seen.output() + seen.errors()).isZero();
            assertThat(seen.output())
                    .containsPattern("ok +settings +With " + config + " 8 keys are set, and all can be used")
                    .contains("The package's PostgreSQL runs.", " migrations have been run.")
                    .contains("The certificate of localhost holds for 88 days more.")
                    .contains(front.at() + " answers with this site's pages.")
                    .contains("127.0.0.1 takes an encrypted connection and the login.")
                    .contains("It took a mail to amina@ferry.example")
                    .contains("site.example has an SPF record", "localhost/INBOX can be read")
                    .containsPattern("ok +open files +The site may have ")
                    .containsPattern("\nOf [0-9]+, 0 are wrong and [0-9]+ deserve")
                    .doesNotContain("geheim");
            assertThat(mail.getReceivedMessages()).hasSize(1);
            site.stop();
        }
        Program stopped = doctor(config, "--json");
        assertThat(stopped.status()).as(stopped.output()).isZero();
        JsonNode lines = JsonMapper.shared().readTree(stopped.output()).get("lines");
        assertThat(lines.size()).isGreaterThan(15);
        assertThat(lines.valueStream().map(line -> line.get("found").asString()))
                .contains("The package's PostgreSQL is stopped, and starts.");
        assertThat(lines.valueStream().map(line -> line.get("state").asString()))
                .containsOnly("ok", "look");
    }

    @Test
    void whatIsWrongIsToldWithoutPasswords() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.conf"),
                Files.readString(config).replace("geheim", "verraten") + "prot = 80\nbackup.folder = "
                        + folder.resolve("none") + "\n");
        Program seen = doctor(wrong, "--data", folder.resolve("nothing").toString());
        assertThat(seen.status()).isEqualTo(1);
        assertThat(seen.output())
                .contains("wrong  settings     " + wrong + ", line 9: there is no key prot: did you mean port?")
                .contains("chmod o-rwx " + wrong)
                .contains("127.0.0.1 refuses the login.", "localhost/INBOX refuses the login.")
                .contains("The folder of backups " + folder.resolve("none") + " cannot be read.")
                .doesNotContain("verraten");
        assertThat(folder.resolve("nothing")).as("nothing is made").doesNotExist();
    }

    private record Told(String topic, Supplier<List<Line>> told) implements Examination {
        @Override
        public List<Line> lines() {
            return told.get();
        }
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingTold() {
        CountDownLatch last = new CountDownLatch(1);
        Examination slow = new Told("slow", () -> {
            try {
                last.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(Line.ok("slow", "It is well."));
        });
        Examination failing = new Told("failing", () -> {
            last.countDown();
            throw new IllegalStateException("geheim");
        });
        assertThat(new Doctor(List.of(slow, failing)).examine())
                .containsExactly(
                        Line.ok("slow", "It is well."),
                        Line.wrong(
                                "failing",
                                "Looking at this failed: java.lang.IllegalStateException.",
                                "Please report it as a fault of Undersigned, with this line."));
    }
}
