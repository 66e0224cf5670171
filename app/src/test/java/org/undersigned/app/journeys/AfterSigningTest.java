package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** What comes after a signature: the receipt and what its links do, notes, names from elsewhere, a new text, a room. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AfterSigningTest {
    private static TestSite site;
    private static Browser browser;
    private static Mailbox mailbox;
    private static Page amina;
    private static Page bruno;
    private static String slug;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        mailbox = new Mailbox(site.at(""));
        Coordinator coordinator = site.amina();
        slug = coordinator.opens(Texts.ARABIC);
        coordinator.invites(
                slug,
                List.of(
                        "Three Islands Association, bruno@islands.example, islands.example",
                        "جمعية الجزر الثلاث, sami@islands-of-the-south.example",
                        "Bakers’ Guild, office@bakers.example"));
        Coordinator.signs(mailbox.newestLink("sami@islands-of-the-south.example", "/invitations/"));
        amina = browser.writer();
        Browser.signsIn(amina, site, "amina@ferry.example");
        bruno = browser.visitor();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @Test
    @Order(1)
    void withItsOwnKeyItSeesWhatItSignsAndHow() {
        bruno.navigate(Mailbox.inEnglish(mailbox.newestLink("bruno@islands.example", "/invitations/")));
        bruno.getByLabel("Your role there").fill("Chair");
        bruno.getByLabel("Our board decided").check();
        bruno.getByText("Sign with our own key instead").click();
        assertThat(bruno.locator("pre.code").first()).containsText("undersigned/signature@v1");
        browser.inspect(bruno, "70-key", 390, ColorScheme.LIGHT);
        browser.inspect(bruno, "70-key", 1280, ColorScheme.DARK);
    }

    @Test
    @Order(2)
    void theReceiptHasAllThatCanBeDoneAfterwards() {
        bruno.navigate(Mailbox.inEnglish(mailbox.newestLink("bruno@islands.example", "/invitations/")));
        bruno.getByLabel("Your role there").fill("Chair");
        bruno.getByLabel("Our board decided").check();
        Browser.press(bruno, "Sign for Three Islands Association");
        bruno.locator("summary", new Page.LocatorOptions().setHasText("Correct how"))
                .click();
        bruno.locator("#name").fill("Association of the Three Islands");
        Browser.press(bruno, "Show it so");
        assertThat(bruno.locator(".lede")).containsText("Association of the Three Islands has signed");
        browser.inspect(bruno, "71-receipt");
    }

    @Test
    @Order(3)
    void aNoteStandsBesideTheTextAndNamesFromElsewhereBelow() throws Exception {
        amina.navigate(site.at("/desk/statements/" + slug));
        amina.getByText("Publish with 2 signatures").click();
        amina.navigate(site.at("/desk/statements/" + slug + "/errata"));
        amina.getByLabel("It reads").fill("3 مايو 2024");
        amina.getByLabel("It means").fill("3 مايو 2023");
        Browser.press(amina, "Put it beside the text, for good");
        browser.inspect(amina, "72-errata", 390, ColorScheme.DARK);
        amina.navigate(site.at("/desk/statements/" + slug + "/reported"));
        amina.getByLabel("Where they signed").fill("on paper, at the harbour meeting in May");
        amina.getByLabel("Names, one on each line").fill("نقابة الخبازين\nUnion of Ferry Hands");
        Browser.press(amina, "Report these names");
        assertThat(amina.locator(".rows")).containsText("harbour meeting");
        browser.inspect(amina, "73-reported", 390, ColorScheme.LIGHT);
        Page reader = browser.visitor();
        shown(reader, "/statements/" + slug, ".others");
        assertThat(reader.locator(".erratum")).containsText("3 مايو 2023");
        assertThat(reader.locator(".names").first()).containsText("Association of the Three Islands");
        browser.inspect(reader, "74-statement");
    }

    @Test
    @Order(4)
    void itWithdrawsAndLeavesATombstone() throws Exception {
        bruno.navigate(Mailbox.inEnglish(mailbox.newestLink("bruno@islands.example", "/signatures/")));
        bruno.locator("summary", new Page.LocatorOptions().setHasText("Withdraw"))
                .click();
        Browser.press(bruno, "Withdraw");
        assertThat(bruno.locator(".lede")).containsText("Nobody is listed");
        browser.inspect(bruno, "75-withdrawn", 390, ColorScheme.LIGHT);
        Page reader = browser.visitor();
        shown(reader, "/statements/" + slug, ".ended");
        assertThat(reader.locator(".ended")).containsText("سحبت منظمة واحدة توقيعها");
    }

    @Test
    @Order(5)
    void aNewTextIsAskedForAnewAndTheEarlierOneStaysToRead() throws Exception {
        amina.navigate(site.at("/desk/statements/" + slug));
        amina.locator("summary", new Page.LocatorOptions().setHasText("Change the text"))
                .click();
        Browser.press(amina, "Write a new revision");
        amina.navigate(site.at("/desk/statements/" + slug + "/text"));
        browser.inspect(amina, "76-editor-in-arabic");
        Locator demand = amina.locator(".card[data-role=DEMAND] textarea").first();
        demand.fill("تسيير عبّارة الليل من جديد كل ليلة وكل صباح.");
        assertThat(amina.locator("#state")).hasText("Saved");
        amina.navigate(site.at("/desk/statements/" + slug + "/opening"));
        browser.inspect(amina, "77-revision", 390, ColorScheme.LIGHT);
        amina.locator("input[name=anyway]").check();
        Browser.press(amina, "Open for signing");
        bruno.navigate(Mailbox.inEnglish(mailbox.newestLink("office@bakers.example", "/invitations/")));
        bruno.getByLabel("Your role there").fill("Chair");
        bruno.getByLabel("Our board decided").check();
        Browser.press(bruno, "Sign for Bakers’ Guild");
        Page sami = browser.visitor();
        sami.navigate(mailbox.newestLink("sami@islands-of-the-south.example", "/invitations/"));
        assertThat(sami.locator(".compared ins")).containsText("وكل صباح");
        browser.inspect(sami, "78-asked-anew", 390, ColorScheme.DARK);
        amina.navigate(site.at("/desk/statements/" + slug));
        amina.getByText("Publish with 1 signature").click();
        Page reader = browser.visitor();
        shown(reader, "/statements/" + slug, ".others a");
        reader.locator(".others a").click();
        assertThat(reader.locator(".names")).containsText("جمعية الجزر الثلاث");
        browser.inspect(reader, "79-earlier", 390, ColorScheme.LIGHT);
        browser.inspect(reader, "79-earlier", 1280, ColorScheme.DARK);
    }

    @Test
    @Order(6)
    void anOrganisationSeesAllThatItSigned() {
        Page office = browser.visitor();
        office.navigate(site.at("/signed"));
        browser.inspect(office, "79-signed", 390, ColorScheme.LIGHT);
        office.getByLabel("Mail address").fill("office@bakers.example");
        Browser.press(office, "Mail me the link");
        office.navigate(Mailbox.inEnglish(mailbox.newestLink("office@bakers.example", "/signed/")));
        assertThat(office.locator("main")).containsText("أبقوا عبّارة الليل");
        browser.inspect(office, "79-room", 390, ColorScheme.DARK);
    }

    private static void shown(Page reader, String path, String selector) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            reader.navigate(site.at(path));
            if (reader.locator(selector).count() > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(selector + " does not appear at " + path);
    }
}
