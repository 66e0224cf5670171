package org.undersigned.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.TestSite;

/** What a command cannot do it says in one sentence on standard error, and ends with a status that is not 0. */
class RefusalsTest {
    @TempDir
    Path folder;

    private static void assertRefused(Program program, int status, String sentence) {
        assertThat(program.status()).isEqualTo(status);
        assertThat(program.errors().strip()).isEqualTo("undersigned: " + sentence);
        assertThat(program.output()).isEmpty();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private void assertImportRefused(byte[] content, String sentence) throws IOException {
        assertRefused(Program.run("import", "--json", file(content).toString()), 1, sentence);
    }

    @Test
    void importsNothingThatIsNoText() throws IOException {
        assertRefused(Program.run("import", "nowhere.txt"), 1, "There is no file nowhere.txt.");
        assertImportRefused(new byte[0], "There are no words in this.");
        assertImportRefused(new byte[] {9, 0, 7, 0, 1}, "This is not a text: it holds bytes that no text has.");
        assertImportRefused(
                "À tous".getBytes(StandardCharsets.ISO_8859_1),
                "The text is not in the encoding UTF-8: save it as UTF-8 and bring it again, or paste it.");
    }

    @Test
    void readsNoMoreThanItsLimitOfAnEndlessInput() {
        Program program = Program.fed(new byte[12 << 20], "import", "--json", "-");
        assertRefused(program, 1, "- is larger than 10 MiB.");
    }

    @Test
    void readsALetterAndAListButNoTwoKindsOfSources() throws IOException {
        Path letter = Path.of("src/test/resources/documents/letter.odt");
        Path list = Files.writeString(folder.resolve("more.csv"), "Organisation\nHeron Rock Village Council\n");
        Program program = Program.run("import", "--json", letter.toString(), list.toString());
        assertThat(program.status()).isZero();
        assertThat(program.output())
                .contains("\"title\" : \"Keep the night ferry of Lindmark running\"", "Heron Rock Village Council");
        assertRefused(Program.run("import", "https://a.example/", list.toString()), 1, "Give files, or one address.");
        assertRefused(
                Program.run("import", "http://127.0.0.1/"), 1, "127.0.0.1 has no address, or one that is not public.");
    }

    @Test
    void readsStandardInput() {
        Program program = Program.fed(
                "We demand from the Board to:\n\n1. Rest.\n2. Sing.\n".getBytes(StandardCharsets.UTF_8),
                "import",
                "--json",
                "-");
        assertThat(program.status()).isZero();
        assertThat(program.output()).contains("\"Sing.\"");
    }

    @Test
    void verifiesAndChecksAgainstNothingButABundle() throws IOException {
        Program verified = Program.run(
                "verify", file("no bundle".getBytes(StandardCharsets.UTF_8)).toString());
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.output())
                .contains("- This is not a proof bundle: it is no zip file, or holds nothing.")
                .contains("It does not hold.");
        Path copy = file("Some words that nobody signed.".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                Program.run("check", copy.toString(), "--against", copy.toString()),
                2,
                "The proof bundle does not hold: This is not a proof bundle: it is no zip file, or holds nothing.");
        String nobody = "http://localhost:" + TestSite.freePort() + "/statements/x";
        assertRefused(Program.run("verify", nobody), 1, "Nothing answers at " + nobody + "/proof.zip.");
    }

    @Test
    void explainsWrongUsage() {
        Program program = Program.run("check", "copy.txt");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.errors()).contains("--against", "--site");
        assertThat(Program.run().output()).contains("serve", "demo", "import", "check", "verify", "test");
    }

    @Test
    void servesOnNoPortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    Program.run("serve", "--data", data(), "--port", Integer.toString(taken.getLocalPort())),
                    1,
                    "Port " + taken.getLocalPort()
                            + " is in use: stop the other program, or choose another port with --port.");
        }
        assertRefused(
                Program.run("serve", "--port", "99999"), 1, "--port should be a number from 1 to 65535, not “99999”.");
        assertRefused(
                Program.run("serve", "--url", "example.org"),
                1,
                "--url should begin with https:// and name a host, such as https://statements.example.org, not"
                        + " “example.org”.");
    }

    @Test
    void servesNoDataThatAnotherInstanceServes() {
        String data = data();
        try (Program first = Program.start("serve", "--data", data, "--port", Integer.toString(TestSite.freePort()))) {
            first.awaitLine("Undersigned is running");
            assertRefused(
                    Program.run("serve", "--data", data, "--port", Integer.toString(TestSite.freePort())),
                    1,
                    "Undersigned is running on " + data
                            + " already: stop the other instance, or choose another folder with --data.");
        }
    }

    @Test
    void saysWhatIsWrongWithTheDatabase() {
        String port = Integer.toString(TestSite.freePort());
        assertRefused(
                Program.with(Map.of("UNDERSIGNED_DATABASE_URL", "nonsense"), "serve", "--data", data(), "--port", port),
                1,
                "UNDERSIGNED_DATABASE_URL should look like postgresql://user:password@host:5432/database.");
        Program unreachable = Program.with(
                Map.of("UNDERSIGNED_DATABASE_URL", "postgresql://user:secret@127.0.0.1:1/nothing"),
                "serve",
                "--data",
                data(),
                "--port",
                port);
        assertThat(unreachable.status()).isEqualTo(1);
        assertThat(unreachable.errors())
                .startsWith("undersigned: The database cannot be used: ")
                .doesNotContain("secret");
    }

    @Test
    void saysWhatIsWrongWithTheMailSettings() {
        String port = Integer.toString(TestSite.freePort());
        assertRefused(
                Program.with(
                        Map.of("UNDERSIGNED_SMTP_URL", "smtp://mail.example.org"),
                        "serve",
                        "--data",
                        data(),
                        "--port",
                        port),
                1,
                "UNDERSIGNED_SMTP_URL is set, and mail.from is missing: set the address that mail is sent from.");
        assertRefused(
                Program.with(
                        Map.of("UNDERSIGNED_SMTP_URL", "mail.example.org", "UNDERSIGNED_MAIL_FROM", "a@b.example"),
                        "serve",
                        "--data",
                        data(),
                        "--port",
                        port),
                1,
                "UNDERSIGNED_SMTP_URL should look like smtp://user:password@mail.example.org:587.");
    }

    /** All of it at once, before anything has begun: there is not even a folder. */
    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        String data = data();
        Path file = Files.writeString(folder.resolve("undersigned.conf"), """
                url = https://statements.example.org
                port = eighty
                smpt.url = smtp://user:secret@mail.example.org
                """);
        for (String command : List.of("serve", "backup", "restore")) {
            Program refused = Program.with(
                    Map.of("UNDERSIGNED_CONFIG", file.toString(), "UNDERSIGNED_LANGAUGE", "hy"),
                    "backup".equals(command) || "restore".equals(command)
                            ? new String[] {command, "--data", data, "x.zip"}
                            : new String[] {command, "--data", data});
            assertRefused(refused, 1, """
                    3 settings are wrong:
                    - FILE, line 2: port should be a number from 1 to 65535, not “eighty”.
                    - FILE, line 3: there is no key smpt.url: did you mean smtp.url?
                    - There is no variable UNDERSIGNED_LANGAUGE: did you mean UNDERSIGNED_LANGUAGE?""".replace("FILE", file.toString()));
        }
        assertThat(Path.of(data)).doesNotExist();
        assertRefused(
                Program.run("serve", "--config", "nowhere.conf", "--data", data), 1, "There is no file nowhere.conf.");
    }

    // Root runs the database as nobody, who has to reach the folder.
    private static String data() {
        return Path.of("/tmp", "undersigned-refusals-" + System.nanoTime()).toString();
    }
}
