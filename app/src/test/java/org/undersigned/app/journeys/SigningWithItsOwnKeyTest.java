package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.app.cast.KeyOwner;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** Bruno signs with River Watch's own keys: by ssh-keygen with a file, by minisign with a paste; no script runs. */
class SigningWithItsOwnKeyTest {
    private static final String DOMAIN = "riverwatch.example";

    @TempDir
    private static Path folder;

    private static KeyOwner owner;
    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        owner = new KeyOwner(folder);
        owner.makesSshKey("chair");
        owner.makesSshKey("thief");
        owner.makesMinisignKey("board");
        site = TestSite.fresh(owner.insteadOf(DOMAIN));
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
        owner.close();
    }

    /** Opens the mail, declares, and comes to the page of keys; with the keyboard alone. */
    private static Page declares(String slug) {
        Page bruno = browser.visitor();
        bruno.setViewportSize(390, 900);
        bruno.navigate(new Mailbox(site.at("")).newestLink(slug + "@" + DOMAIN, "/invitations/"));
        bruno.getByLabel("Your role there").focus();
        bruno.keyboard().type("Chair");
        bruno.keyboard().press("Tab");
        bruno.keyboard().press("Space");
        Locator own = bruno.getByText("Sign with our own key instead");
        own.focus();
        bruno.keyboard().press("Enter");
        assertThat(bruno.locator("h1")).hasText("Sign with your own key");
        return bruno;
    }

    private static String opens(String name) {
        String slug = site.amina().opens(Texts.NIGHT_FERRY);
        site.amina().invites(slug, List.of(name + ", " + slug + "@" + DOMAIN + ", " + DOMAIN));
        return slug;
    }

    private static void takesThePayload(Page bruno) throws Exception {
        Download payload = bruno.waitForDownload(
                () -> bruno.locator("a[href$='payload.txt']").click());
        owner.keeps("payload.txt", Files.readAllBytes(payload.path()));
    }

    private static VerificationReport proof(String slug) throws Exception {
        site.amina().publishes(slug);
        byte[] zip = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
        return BundleVerifier.verify(zip, Optional.empty());
    }

    @Test
    void theFileThatSshKeygenWrites() throws Exception {
        owner.publishes();
        String slug = opens("River Watch");
        Page bruno = declares(slug);
        bruno.getByText("Look for our keys at").click();
        assertThat(bruno.locator("main")).containsText("There is no key file at https://" + DOMAIN);
        owner.publishes(owner.sshLine("chair"), owner.minisignLine("board"));
        bruno.getByText("Look for our keys at").click();
        assertThat(bruno.locator("main")).containsText("SHA256:");
        takesThePayload(bruno);
        browser.inspect(bruno, "56-keys", 390, ColorScheme.DARK);
        owner.sshSignature("thief", "payload.txt");
        bruno.setInputFiles("#file", owner.path("payload.txt.sig"));
        bruno.getByText("Sign for River Watch").click();
        assertThat(bruno.locator(".problem").last()).containsText("Not signed:");
        owner.sshSignature("chair", "payload.txt");
        bruno.setInputFiles("#file", owner.path("payload.txt.sig"));
        bruno.getByText("Sign for River Watch").click();
        assertThat(bruno.locator("h1")).hasText("You have signed");
        assertThat(bruno.locator("main")).containsText("with its own key (SSH)");
        assertThat(proof(slug).sentences(VerificationReport.Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("River Watch signed with its own key SHA256:"));
        Page reader = browser.visitor();
        reader.navigate(site.at("/statements/" + slug));
        assertThat(reader.locator(".names")).containsText("with its own key (SSH)");
    }

    @Test
    void whatMinisignWritesPasted() throws Exception {
        owner.publishes(owner.sshLine("chair"), owner.minisignLine("board"));
        String slug = opens("River Owls");
        Page bruno = declares(slug);
        bruno.getByText("Look for our keys at").click();
        takesThePayload(bruno);
        bruno.locator("#pasted").fill(owner.minisignSignature("board", "payload.txt"));
        bruno.getByText("Sign for River Owls").click();
        assertThat(bruno.locator("main")).containsText("with its own key (minisign)");
        assertThat(proof(slug).sentences(VerificationReport.Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("signed with its own key minisign:"));
    }
}
