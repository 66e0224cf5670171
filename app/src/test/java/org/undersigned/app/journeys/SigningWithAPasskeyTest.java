package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import org.undersigned.verify.bundle.VerifierPage;

/** Bruno signs with a passkey on his phone, from mail to receipt and by the keyboard alone; anybody checks it offline. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningWithAPasskeyTest {
    private static final String BRUNO = "bruno@lamps.example";
    private static final String ELIN = "elin@hands.example";
    private static final String SIGN = "Sign for Lamplighters of Lindmark";

    @TempDir
    private static Path folder;

    private static TestSite site;
    private static Browser browser;
    private static Coordinator amina;
    private static String slug;
    private static Page bruno;
    private static CDPSession device;
    private static String authenticator;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(
                slug,
                List.of(
                        "Lamplighters of Lindmark, " + BRUNO + ", lamps.example",
                        "Union of Ferry Hands, " + ELIN + ", hands.example"));
        browser = new Browser();
        bruno = browser.phone();
        device = bruno.context().newCDPSession(bruno);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        authenticator = device.send("WebAuthn.addVirtualAuthenticator", added)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static JsonObject ofDevice() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", authenticator);
        return parameters;
    }

    private static void recognises(boolean finger) {
        JsonObject parameters = ofDevice();
        parameters.addProperty("isUserVerified", finger);
        device.send("WebAuthn.setUserVerified", parameters);
    }

    private static int passkeysOnDevice() {
        return device.send("WebAuthn.getCredentials", ofDevice())
                .getAsJsonArray("credentials")
                .size();
    }

    /** From the mail to the page of the passkey, without a pointer. */
    private static void comesToThePasskey(Page page) {
        page.navigate(site.at("/mailbox"));
        page.locator("[data-to='" + BRUNO + "'] a")
                .filter(new Locator.FilterOptions().setHasText("Will "))
                .first()
                .press("Enter");
        page.locator("a[href*='/invitations/']").first().press("Enter");
        tabTo(page, "[name=role]");
        page.keyboard().type("Director");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        tabTo(page, "[name=with]");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Sign with a passkey");
    }

    private static void tabTo(Page page, String element) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (page.locator(element + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + element);
    }

    @Test
    @Order(1)
    void brunoSeesWhatHeSignsAndLosesNothingWhenHisDeviceDoesNotKnowHim() {
        comesToThePasskey(bruno);
        assertThat(bruno.locator(".receipt")).containsText("Director");
        assertThat(bruno.locator("#passkey-without")).isHidden();
        browser.inspect(bruno, "60-passkey");
        recognises(false);
        tabTo(bruno, "#passkey .button");
        bruno.keyboard().press("Enter");
        assertThat(bruno.locator("#passkey-said")).containsText("Nothing is signed");
        Browser.picture(bruno, "60-passkey-stopped");
        recognises(true);
    }

    @Test
    @Order(2)
    void heMakesAPasskeyAndSignsWithItAndHasHisReceipt() {
        bruno.keyboard().press("Enter");
        assertThat(bruno.locator("h1")).hasText("You have signed");
        assertThat(bruno.locator(".receipt")).containsText("with a passkey");
        browser.inspect(bruno, "61-passkey-receipt", 390, ColorScheme.LIGHT);
        assertThat(passkeysOnDevice()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void elinWhoseBrowserRunsNoScriptsIsToldSoAndSignsByMailWithOnePress() {
        Page elin = browser.visitor();
        elin.navigate(amina.invitation(ELIN));
        elin.getByLabel("Your role there").fill("Secretary");
        elin.getByLabel("Our board decided").check();
        press(elin, "Sign with a passkey");
        assertThat(elin.locator("#passkey-without")).isVisible();
        assertThat(elin.locator("#passkey .button")).isHidden();
        Browser.picture(elin, "62-passkey-no-script");
        press(elin, "Sign by mail instead, with the same role and authority");
        assertThat(elin.locator("h1")).hasText("You have signed");
        assertThat(elin.locator(".receipt")).containsText("decision of its board");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    @Order(4)
    void readersSeeHowHeSignedAndCheckItWithoutThisSite() throws IOException {
        amina.publishes(slug);
        Page reader = browser.visitor();
        reader.navigate(site.at("/statements/" + slug));
        assertThat(reader.locator(".names")).containsText("with a passkey");
        reader.navigate(site.at("/statements/" + slug + "/signatories"));
        assertThat(reader.locator(".record")).containsText("Signed with a passkey");
        assertThat(reader.locator("main")).containsText("weaker than an own key");
        browser.inspect(reader, "63-passkey-signatories", 390, ColorScheme.DARK);

        byte[] bundle = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
        VerificationReport report = BundleVerifier.verify(bundle, Optional.empty());
        assertThat(report.holds()).isTrue();
        assertThat(report.sentences(Outcome.CHECKED))
                .anyMatch(said ->
                        said.startsWith("Lamplighters of Lindmark signed exactly this with a passkey, passkey:"));
        assertThat(report.sentences(Outcome.NOT_CHECKABLE))
                .anyMatch(said -> said.startsWith("Lamplighters of Lindmark: that the key passkey:"));

        Files.write(folder.resolve("verify.html"), VerifierPage.bytes());
        Files.write(folder.resolve("proof.zip"), bundle);
        Page dora = browser.reader("en", 390, ColorScheme.LIGHT);
        dora.navigate(folder.resolve("verify.html").toUri().toString());
        dora.setInputFiles("#bundle", folder.resolve("proof.zip"));
        assertThat(dora.locator(".group.checked"))
                .containsText("Lamplighters of Lindmark signed exactly this with a passkey");
        assertThat(dora.locator(".group.wrong")).hasCount(0);
        assertThat(byHand(bundle)).contains("signatures/0000", site.at("")).doesNotContain("is of another key");
    }

    /** What the bundle’s own VERIFY.md says of passkeys, done as it says: with the shell and OpenSSL. */
    private static String byHand(byte[] bundle) throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        String commands = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(unpacked.resolve("VERIFY.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("passkey"))
                .collect(Collectors.joining("\n"));
        Process shell = new ProcessBuilder("bash", "-e", "-c", commands)
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.onExit().join().exitValue()).as(printed).isZero();
        return printed;
    }

    @Test
    @Order(5)
    void theNextStatementHeSignsInOneStepWithTheSamePasskey() {
        amina.invites(
                amina.opens(Texts.NIGHT_FERRY), List.of("Lamplighters of Lindmark, " + BRUNO + ", lamps.example"));
        amina.invitation(BRUNO);
        comesToThePasskey(bruno);
        assertThat(bruno.locator("#passkey-with")).containsText("the passkey that you made for Lamplighters");
        browser.inspect(bruno, "64-passkey-known", 390, ColorScheme.DARK);
        // Another one is not needed here, which the device says itself.
        press(bruno, "It is not on this device: make another one, and sign with it");
        assertThat(bruno.locator("#passkey-said")).containsText("this device has your passkey already");
        bruno.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SIGN))
                .press("Enter");
        assertThat(bruno.locator("h1")).hasText("You have signed");
        assertThat(passkeysOnDevice()).isEqualTo(1);
    }
}
