package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.text.CanonicalText;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;

/** The main job in a browser, without JavaScript; every page on the way is inspected. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AminaBringsAStatementAndBrunoSignsItTest {
    private static final String STATEMENT = "/desk/statements/keep-the-night-ferry-of-lindmark-running";

    private static TestSite site;
    private static Browser browser;
    private static Page amina;
    private static Page bruno;
    private static Page reader;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        amina = browser.visitor();
        bruno = browser.visitor();
        reader = browser.visitor();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @Test
    @Order(1)
    void aminaSetsUpTheSiteAndIsSignedInByALinkThatActsOnlyWhenPressed() {
        reader.navigate(site.at("/"));
        assertThat(reader.locator("main")).containsText("not set up yet");
        amina.navigate(site.setupLink());
        browser.inspect(amina, "01-setup");
        press(amina, "Set up the site");
        assertThat(amina.locator(".problem")).hasCount(3);
        picture(amina, "01-setup-problems");
        amina.getByLabel("Name of the site").fill("Night Ferry Coalition");
        amina.getByLabel("Your name").fill("Amina Sol");
        amina.getByLabel("Your mail address").fill("amina@nightferry.example");
        press(amina, "Set up the site");
        browser.inspect(amina, "02-sign-in-link");
        press(amina, "Sign in");
        assertThat(amina.locator("h1")).hasText("Your statements");
        browser.inspect(amina, "03-desk-empty");
    }

    @Test
    @Order(2)
    void sheBringsAStatementInAndCorrectsItOnOneScreen() {
        amina.navigate(site.at("/desk/statements/new"));
        browser.inspect(amina, "04-bring-in");
        press(amina, "Read it");
        assertThat(amina.locator(".problem"))
                .hasText("Paste the statement’s text here, choose its file, or give its web address.");
        amina.getByLabel("The text").fill(Texts.NIGHT_FERRY);
        press(amina, "Read it");
        assertThat(amina.locator(".found")).containsText("5demands");
        assertThat(amina.locator(".found")).containsText("12names");
        browser.inspect(amina, "05-correct");
        Locator lamp = amina.locator("textarea").filter(new Locator.FilterOptions().setHasText("Burn a lamp"));
        lamp.fill("Burn a lamp at each of the four landing stages for as long as a boat is expected or late;");
        press(amina, "Save, and see it as it will be signed");
        assertThat(amina.locator(".paper")).containsText("expected or late;");
        assertThat(amina.locator(".paper")).not().containsText("Beetroot");
        browser.inspect(amina, "06-opening");
    }

    @Test
    @Order(3)
    void sheOpensItAndInvitesByPastedLines() {
        amina.navigate(site.at(STATEMENT + "/opening"));
        amina.getByLabel("Open it all the same").check();
        press(amina, "Open for signing");
        assertThat(amina.locator("main")).containsText("Nobody is invited yet");
        browser.inspect(amina, "07-progress-empty");
        amina.getByText("Invite many, set deadlines, remind").click();
        amina.getByLabel("Organisations and addresses").fill("""
                        “Three Islands” Association, bruno@threeislands.example, threeislands.example
                        Choir of Saint Brandan’s Quay <dario@mailbox.example>
                        Lindmark Bakers’ Guild
                        """);
        press(amina, "Mail the invitations");
        assertThat(amina.locator(".problem")).hasText("There is no mail address in “Lindmark Bakers’ Guild”.");
        assertThat(amina.getByLabel("Organisations and addresses")).hasValue("Lindmark Bakers’ Guild");
        amina.navigate(site.at(STATEMENT));
        assertThat(amina.locator("[data-answer=invited] li")).hasCount(2);
        press(amina, "Mail the invitation");
        assertThat(amina.locator("#email-problem")).hasText("Where does its invitation go?");
        amina.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true))
                .fill("Union of Ferry Hands");
        amina.getByLabel("Mail address", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("elin@hands.example");
        press(amina, "Mail the invitation");
        assertThat(amina.locator("[data-answer=invited] li")).hasCount(3);
    }

    @Test
    @Order(4)
    void brunoReadsExactlyTheTextAndSigns() {
        bruno.navigate(invitation("bruno@threeislands.example"));
        assertThat(bruno.locator(".kicker")).containsText("“Three Islands” Association");
        browser.inspect(bruno, "08-invitation");
        press(bruno, "Sign for “Three Islands” Association");
        assertThat(bruno.locator(".problem")).hasCount(2);
        picture(bruno, "08-invitation-problems");
        bruno.getByLabel("Your role there").fill("Director");
        bruno.getByLabel("I may sign for it alone").check();
        press(bruno, "Sign for “Three Islands” Association");
        assertThat(bruno.locator("h1")).hasText("You have signed");
        browser.inspect(bruno, "09-signed");
        Page mail = mail("bruno@threeislands.example", "Receipt:");
        assertThat(mail.locator("main")).containsText("signatory “Three Islands” Association");
        browser.inspect(mail, "10-receipt");
        mail.navigate(site.at("/mailbox"));
        browser.inspect(mail, "11-mailbox");
    }

    @Test
    @Order(5)
    void elinSignsWithTheKeyboardAlone() {
        Page elin = browser.visitor();
        elin.navigate(invitation("elin@hands.example"));
        tabTo(elin, "role");
        elin.keyboard().type("Secretary");
        elin.keyboard().press("Tab");
        elin.keyboard().press("Space");
        // Past the folded reservations, to the button.
        elin.keyboard().press("Tab");
        elin.keyboard().press("Tab");
        elin.keyboard().press("Enter");
        assertThat(elin.locator("h1")).hasText("You have signed");
        assertThat(elin.locator(".receipt")).containsText("decision of its board");
    }

    private static void tabTo(Page page, String field) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (page.locator("[name=" + field + "]:focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + field);
    }

    @Test
    @Order(6)
    void darioConsidersAndThenDeclines() {
        Page dario = browser.visitor();
        dario.navigate(invitation("dario@mailbox.example"));
        press(dario, "Not yet: we are considering");
        assertThat(dario.locator("main")).containsText("You have said that you are considering it.");
        amina.navigate(site.at(STATEMENT));
        assertThat(amina.locator("[data-answer=considering]")).containsText("Choir of Saint Brandan’s Quay");
        browser.inspect(amina, "12-progress");
        press(dario, "Decline");
        assertThat(dario.locator("main")).containsText("You have declined.");
        browser.inspect(dario, "13-declined");
    }

    @Test
    @Order(7)
    void aminaPublishesAndAnybodyReads() {
        amina.navigate(site.at(STATEMENT));
        press(amina, "Publish with 2 signatures");
        browser.inspect(amina, "14-published-desk");
        reader.navigate(site.at("/"));
        reader.waitForCondition(() -> {
            reader.reload();
            return reader.locator(".cards li").count() == 1;
        });
        browser.inspect(reader, "15-home");
        reader.locator(".cards a").click();
        assertThat(reader.locator("h1")).hasText("Keep the night ferry of Lindmark running");
        assertThat(reader.locator(".names li")).hasCount(2);
        browser.inspect(reader, "16-statement");
        assertThat(reader.context().cookies()).isEmpty();
        reader.getByText("How each signed").click();
        browser.inspect(reader, "17-signatories");
    }

    @Test
    @Order(8)
    void aReaderDownloadsTheTextAndTheProofAndChecksBoth() throws IOException {
        reader.navigate(site.at("/statements/keep-the-night-ferry-of-lindmark-running"));
        String digest = reader.locator(".digest").innerText().replaceAll("\\s", "");
        byte[] text = download("Download the signed text");
        assertThat(CanonicalText.sha256(text)).isEqualTo(digest);
        VerificationReport report = BundleVerifier.verify(download("Download the proof"), Optional.empty());
        assertThat(report.holds()).isTrue();
        assertThat(report.signatories()).containsExactly("“Three Islands” Association", "Union of Ferry Hands");
    }

    @Test
    @Order(9)
    void aJournalistPastesACopyThatSomebodyAltered() {
        reader.navigate(site.at("/check"));
        browser.inspect(reader, "18-check");
        press(reader, "Check it");
        assertThat(reader.locator(".problem")).hasText("Paste the copy here, or choose a file.");
        reader.getByLabel("The copy").fill(Texts.NIGHT_FERRY.replace("is expected;", "is expected or late;"));
        press(reader, "Check it");
        assertThat(reader.locator("h1"))
                .containsText("as it was signed, but not its signatories: 10 names did not sign.");
        reader.getByLabel("The copy")
                .fill(Texts.NIGHT_FERRY
                        .replace("is expected;", "is expected or late;")
                        .replace("from 1 March 2026", "from 1 May 2026"));
        press(reader, "Check it");
        assertThat(reader.locator(".changes").first()).containsText("May");
        picture(reader, "19-altered");
        reader.getByLabel("The copy").fill("Ten recipes with beetroot, and one without any of it.");
        press(reader, "Check it");
        assertThat(reader.locator("h1")).hasText("This is none of the statements published here.");
        for (String page : new String[] {"verify", "privacy", "sign-in", "sign-in/sent", "nowhere"}) {
            reader.navigate(site.at("/" + page));
            browser.inspect(reader, "20-" + page.replace('/', '-'));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void picture(Page page, String name) {
        Browser.picture(page, name);
    }

    private static byte[] download(String link) throws IOException {
        Download download = reader.waitForDownload(() -> reader.getByText(link).click());
        Path file = download.path();
        return Files.readAllBytes(file);
    }

    private static String invitation(String address) {
        return mail(address, "Will ").locator("a[href*='/invitations/']").getAttribute("href");
    }

    private static Page mail(String address, String subject) {
        Page mailbox = browser.visitor();
        mailbox.navigate(site.at("/mailbox"));
        mailbox.locator("[data-to='" + address + "'] a")
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .click();
        return mailbox;
    }
}
