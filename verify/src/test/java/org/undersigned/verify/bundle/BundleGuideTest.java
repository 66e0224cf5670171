package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.verify.OrganisationKey;

/** Every command in VERIFY.md is run, as a reader would run it. */
class BundleGuideTest {
    private static final Pattern FENCED = Pattern.compile("```sh\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path keys;

    @TempDir
    private Path unpacked;

    private List<String> commands(byte[] zip) throws IOException {
        Files.write(unpacked.resolve("proof.zip"), zip);
        assertThat(run("unzip -q proof.zip && rm proof.zip")).isEqualTo(0);
        return FENCED.matcher(Files.readString(unpacked.resolve("VERIFY.md")))
                .results()
                .map(MatchResult::group)
                .map(fenced -> fenced.substring("```sh\n".length(), fenced.length() - "```\n".length()))
                .toList();
    }

    private int run(String command) {
        try {
            Process process = new ProcessBuilder("bash", "-c", command)
                    .directory(unpacked.toFile())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            System.getLogger("guide").log(System.Logger.Level.DEBUG, printed);
            return status;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> failing(List<String> commands) {
        return commands.stream().filter(command -> run(command) != 0).toList();
    }

    private byte[] bundle() {
        TestLedger ledger = new TestLedger(keys);
        OrganisationKey river = ledger.tools.sshKey("river");
        OrganisationKey springs = ledger.tools.minisignKey("springs");
        OrganisationKey quay = ledger.tools.minisignKey("quay");
        ledger.register(river, "riverwatch.example");
        ledger.register(springs, "springs.example");
        ledger.register(quay, "quay.example");
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        ledger.signByMinisign("“Clear Springs” Foundation", "springs.example", springs, "springs");
        ledger.signByMinisign("Choir of the Quay", "quay.example", quay, "quay", "-l");
        ledger.signByMail("Lindmark Bakers’ Guild", "bakers.example");
        return ledger.bundle();
    }

    private void changeOneByte(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(unpacked.resolve(name));
        bytes[bytes.length - 2] ^= 1;
        Files.write(unpacked.resolve(name), bytes);
    }

    @Test
    void everyCommandHoldsForAGoodBundleAndTheRightOnesFailForAChangedOne() throws IOException {
        List<String> commands = commands(bundle());
        assertThat(commands).hasSize(8);
        assertThat(failing(commands)).isEmpty();
        for (String[] changed : new String[][] {
            {"signatures/00001/payload.txt", "ssh-keygen"},
            {"signatures/00002/payload.txt", "minisign -V"},
            {"signatures/00003/payload.txt", "minisign -V"},
            {"signatures/00004/payload.txt", "cmp - \"$payload\""},
            {"signatures/00004/addendum.bin", "addendum $digest"},
            {"keys/00001/key-file.txt", "key-file.txt"},
            {"statement.txt", "revision $revision"},
        }) {
            changeOneByte(changed[0]);
            List<String> failing = new ArrayList<>(failing(commands));
            assertThat(failing).as(changed[0]).anyMatch(command -> command.contains(changed[1]));
            assertThat(failing).as(changed[0]).anyMatch(command -> command.startsWith("sha256sum -c"));
            changeOneByte(changed[0]);
            assertThat(failing(commands)).isEmpty();
        }
    }

    @Test
    void aBundleByMailAloneNamesNoToolThatIsOfNoUse() throws IOException {
        TestLedger ledger = new TestLedger(keys);
        ledger.signByMail("Lindmark Bakers’ Guild", "bakers.example");
        List<String> commands = commands(ledger.bundle());
        assertThat(failing(commands)).isEmpty();
        assertThat(String.join("", commands)).doesNotContain("ssh-keygen", "minisign", "keys/");
    }

    @Test
    void aBundleWithoutSignaturesHasCommandsThatHoldToo() throws IOException {
        assertThat(failing(commands(new TestLedger(keys).bundle()))).isEmpty();
    }
}
