package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.verify.Erratum;
import org.undersigned.verify.OrganisationKey;
import org.undersigned.verify.PasskeyKey;
import org.undersigned.verify.SoftPasskey;

/** Every command in VERIFY.md is run, as a reader would run it. */
class BundleGuideTest {
    private static final Pattern FENCED = Pattern.compile("```sh\n(.*?)```\n", Pattern.DOTALL);

    private static final String OBLIGATION = "obligations/" + ObligationsInBundlesTest.OBLIGATION.id() + "/";

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
        ledger.open("hy", TestLedger.ARMENIAN);
        ledger.register(river, "riverwatch.example");
        ledger.registerInTheDns(springs, "springs.example");
        ledger.register(quay, "quay.example");
        ledger.signBySsh("River Watch", "riverwatch.example", river, "river");
        ledger.signByMinisign("“Clear Springs” Foundation", "springs.example", springs, "springs");
        ledger.signByMinisign("Choir of the Quay", "quay.example", quay, "quay", "-l");
        ledger.signByMail("Lindmark Bakers’ Guild", "bakers.example");
        for (PasskeyKey.Algorithm algorithm : PasskeyKey.Algorithm.values()) {
            SoftPasskey passkey = new SoftPasskey(algorithm, "talla.example");
            ledger.register(passkey.registration(), algorithm.name().toLowerCase(Locale.ROOT) + ".example");
            ledger.signByPasskey("By " + algorithm, algorithm.name().toLowerCase(Locale.ROOT) + ".example", passkey);
        }
        ledger.withdraw(ledger.signByMail("Ropemakers", "ropes.example"));
        ledger.note(TestLedger.TEXT, new Erratum(Instant.parse("2026-03-04T12:00:00Z"), "zero", "one"));
        ledger.find(
                ObligationsInBundlesTest.OBLIGATION,
                ObligationsInBundlesTest.breached("ab", ObligationsInBundlesTest.OBLIGATION));
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
        assertThat(commands).hasSize(16);
        assertThat(failing(commands)).isEmpty();
        for (String[] changed : new String[][] {
            {"signatures/00001/payload.txt", "ssh-keygen -Y"},
            {"signatures/00002/payload.txt", "minisign -V"},
            {"signatures/00003/payload.txt", "minisign -V"},
            {"signatures/00004/payload.txt", "cmp - \"$payload\""},
            {"signatures/00004/addendum.bin", "in */*/addendum.bin"},
            {"keys/00001/key-file.txt", "key-file.txt"},
            {"statement.txt", "signatures/*/entry.txt"},
            {"statement.hy.txt", "statement.*.txt; do"},
            {"signatures/00005/payload.txt", "payload.txt.passkey; do"},
            {"signatures/00006/payload.txt.passkey", "payload.txt.passkey; do"},
            {"signatures/00007/payload.txt", "payload.txt.passkey; do"},
            {"keys/00004/passkey.pem", "passkey.txt; do"},
            {"keys/00005/passkey.txt", "passkey.txt; do"},
            {"withdrawals/00008/entry.txt", "withdrawals/*/entry.txt"},
            {"errata/00001/erratum.txt", "errata/*/erratum.txt"},
            {OBLIGATION + "record.txt", "obligations/*/record.txt"},
            {OBLIGATION + "findings/00001/finding.txt", "obligations/*/findings/"},
            {OBLIGATION + "findings/00001/addendum.bin", "obligations/*/findings/"},
        }) {
            // Each command is a shell and more: only those that are to fail are run again.
            List<String> toFail = commands.stream()
                    .filter(command -> command.contains(changed[1]) || command.startsWith("sha256sum -c"))
                    .toList();
            changeOneByte(changed[0]);
            assertThat(failing(toFail)).as(changed[0]).hasSize(2).isEqualTo(toFail);
            changeOneByte(changed[0]);
        }
        assertThat(failing(commands)).isEmpty();
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
