package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.witness.Witness;
import org.undersigned.tlog.AddCheckpointRequest;
import org.undersigned.tlog.CheckpointSigner;
import org.undersigned.tlog.MerkleTree;
import org.undersigned.tlog.NoteSigner;
import org.undersigned.tlog.VerifierKey;

/** Frida runs a site: she finds witnesses for its ledger, watches others, erases a name on request. Without JavaScript. */
class FridaKeepsTheLedgerHonestTest {
    private static TestSite site;
    private static Browser browser;
    private static Page frida;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        frida = browser.visitor();
        frida.navigate(site.setupLink());
        frida.getByLabel("Name of the site").fill("Night Ferry Coalition");
        frida.getByLabel("Your name").fill("Frida Holm");
        frida.getByLabel("Your mail address").fill("frida@nightferry.example");
        press(frida, "Set up the site");
        press(frida, "Sign in");
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void sheAddsAWitnessAndWatchesALedgerThatForks() {
        frida.navigate(site.at("/desk/ledger"));
        assertThat(frida.locator("main")).containsText("Nobody yet.");
        browser.inspect(frida, "40-ledger-empty");
        press(frida, "Add the witness");
        assertThat(frida.locator(".problem")).hasCount(2);
        NoteSigner witness = NoteSigner.generate(
                "harbour-libraries.example/witness", VerifierKey.ML_DSA_44_COSIGNATURE, new SecureRandom());
        frida.getByLabel("Its address").fill("https://harbour-libraries.example/witness");
        frida.locator("#witnessKey").fill(witness.verifierKey().toString());
        press(frida, "Add the witness");
        assertThat(frida.locator("main")).containsText("1 of 1 has cosigned");
        NoteSigner other =
                NoteSigner.generate("harbour-libraries.example/ledger", VerifierKey.ED25519, new SecureRandom());
        frida.locator("#logKey").fill(other.verifierKey().toString());
        press(frida, "Watch it");
        assertThat(frida.locator("main")).containsText("It has not asked yet.");
        fork(other);
        frida.reload();
        assertThat(frida.locator("main")).containsText("It has two histories");
        browser.inspect(frida, "41-ledger");
        press(frida, "Remove harbour-libraries.example/witness");
        assertThat(frida.locator("main")).containsText("Nobody yet.");
    }

    private static void fork(NoteSigner key) {
        CheckpointSigner log = new CheckpointSigner("harbour-libraries.example/ledger", List.of(key));
        for (byte story = 0; story < 2; story++) {
            site.bean(Witness.class)
                    .judge(new AddCheckpointRequest(
                            0, List.of(), log.sign(1, MerkleTree.leafHash(new byte[] {story}), Instant.now())));
        }
    }

    @Test
    void sheErasesANameOnRequestAndTheSignatureCounts() {
        frida.navigate(site.at("/desk/organisations"));
        browser.inspect(frida, "42-organisations-empty");
        frida.navigate(site.at("/desk/statements/new"));
        frida.getByLabel("The text").fill(Texts.NIGHT_FERRY);
        press(frida, "Read it");
        press(frida, "Save, and see it as it will be signed");
        frida.getByLabel("Open it all the same").check();
        press(frida, "Open for signing");
        frida.getByText("Invite many, set deadlines, remind").click();
        frida.getByLabel("Organisations and addresses").fill("""
                        “Three Islands” Association, bruno@threeislands.example, threeislands.example
                        Choir of Saint Brandan’s Quay <dario@mailbox.example>
                        """);
        press(frida, "Mail the invitations");
        for (String address : List.of("bruno@threeislands.example", "dario@mailbox.example")) {
            sign(address);
        }
        frida.navigate(site.at("/desk/statements/keep-the-night-ferry-of-lindmark-running"));
        press(frida, "Publish with 2 signatures");
        frida.locator("summary", new Page.LocatorOptions().setHasText("Erase what it says"))
                .first()
                .click();
        Browser.picture(frida, "43-erasing");
        press(frida, "Erase for good");
        assertThat(frida.locator("main")).containsText("its content was erased on request");
        browser.inspect(frida, "43-erased-desk");
        Page reader = browser.visitor();
        reader.waitForCondition(() -> {
            reader.navigate(site.at("/statements/keep-the-night-ferry-of-lindmark-running"));
            return reader.locator("main").innerText().contains("Name removed");
        });
        browser.inspect(reader, "44-erased");
        reader.getByText("How each signed").click();
        browser.inspect(reader, "45-erased-signatories");
        frida.navigate(site.at("/desk/organisations"));
        press(frida, "Look for keys of “Three Islands” Association");
        assertThat(frida.locator(".problem")).containsText("threeislands.example has no address");
        Browser.picture(frida, "46-organisations-problem");
        frida.navigate(site.at("/desk/organisations"));
        browser.inspect(frida, "46-organisations");
    }

    private static void sign(String address) {
        Page representative = mail(address, "Will ");
        representative.navigate(
                representative.locator("a[href*='/invitations/']").getAttribute("href"));
        representative.getByLabel("Your role there").fill("Director");
        representative.getByLabel("I may sign for it alone").check();
        representative
                .locator("button", new Page.LocatorOptions().setHasText("Sign for"))
                .click();
    }

    private static Page mail(String address, String subject) {
        Page mailbox = browser.visitor();
        mailbox.navigate(site.at("/mailbox"));
        mailbox.locator("[data-to='" + address + "'] a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(subject))
                .first()
                .click();
        return mailbox;
    }

    @Test
    void anOrganisationAsksToHearOfItsName() {
        Page goran = browser.visitor();
        goran.navigate(site.at("/verify"));
        goran.getByText("Leave an address at its own domain").click();
        browser.inspect(goran, "47-watch");
        press(goran, "Mail me the link");
        assertThat(goran.locator(".problem")).hasCount(2);
        goran.getByLabel("Your organisation’s website").fill("hands.example");
        goran.getByLabel("Mail address at that domain").fill("goran@hands.example");
        press(goran, "Mail me the link");
        browser.inspect(goran, "48-watch-sent");
        Page link = mail("goran@hands.example", "Watch the use");
        link.navigate(link.locator("a[href*='/watches/']").getAttribute("href"));
        browser.inspect(link, "49-watch-confirm");
        press(link, "Yes, tell me");
        assertThat(link.locator("h1")).hasText("You will hear of it");
        browser.inspect(link, "50-watching");
    }
}
