package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Nadia, who runs no scripts, subscribes to one demand; Amina writes, tries and sends a newsletter; Nadia leaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TellingSubscribersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static TestSite site;
    private static Browser browser;
    private static Coordinator coordinator;
    private static String slug;
    private static Page amina;
    private static Page nadia;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        coordinator = site.amina();
        slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Union of Ferry Hands, elin@hands.example, hands.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        amina = browser.writer();
        nadia = browser.visitor();
        Browser.signsIn(amina, site, "amina@ferry.example");
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static void press(Page page, String button) {
        Browser.press(page, button);
    }

    @Test
    @Order(1)
    void aminaMakesATopic() {
        amina.navigate(site.at("/desk"));
        amina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Newsletters"))
                .click();
        browser.inspect(amina, "120-newsletters-none");
        amina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Topics"))
                .click();
        press(amina, "Add the topic");
        assertThat(amina.locator(".problem")).hasText("What is the topic called?");
        amina.getByLabel("Name of the topic").first().fill("Ferries");
        press(amina, "Add the topic");
        amina.locator(".topic input[type=checkbox]").check();
        press(amina, "Save");
        assertThat(amina.locator(".topic input[type=checkbox]")).isChecked();
        browser.inspect(amina, "121-topics");
    }

    @Test
    @Order(2)
    void nadiaSubscribesToADemandFromItsPage() {
        nadia.navigate(site.at("/statements/" + slug));
        browser.inspect(nadia, "122-statement-with-newsletter");
        nadia.getByText("Get news by mail").click();
        browser.inspect(nadia, "123-sign-up");
        nadia.locator(".wishes input[type=checkbox]").all().forEach(tick -> tick.uncheck());
        press(nadia, "Mail me the link");
        assertThat(nadia.locator(".problem").first()).isVisible();
        Browser.picture(nadia, "123-sign-up-problems");
        nadia.getByLabel("Mail address").fill("nadia@islands.example");
        nadia.locator(".choice.of-it input").nth(1).check();
        Instant until = Instant.now().plus(PATIENCE);
        while (!nadia.locator("h1").innerText().equals("Look into your mail")
                && Instant.now().isBefore(until)) {
            press(nadia, "Mail me the link");
        }
        browser.inspect(nadia, "124-sent");
        nadia.navigate(coordinator.mailedLink("nadia@islands.example", "/newsletter/own/"));
        assertThat(nadia.locator("h1")).hasText("Would you like the newsletter?");
        browser.inspect(nadia, "125-confirm");
        press(nadia, "Yes, subscribe me");
        assertThat(nadia.locator("h1")).hasText("Your newsletter");
        assertThat(nadia.locator(".wishes input[type=checkbox]:checked")).hasCount(1);
        browser.inspect(nadia, "126-own");
    }

    @Test
    @Order(3)
    void aminaWritesLooksTriesAndSends() {
        amina.navigate(site.at("/desk/newsletters"));
        press(amina, "Write a newsletter");
        press(amina, "Save and look at it");
        assertThat(amina.locator(".problem")).hasText("Write it in one language at least.");
        amina.getByLabel("Subject (English)").fill("The second demand is met");
        amina.getByLabel("Text (English)")
                .fill(
                        "# Good news\n\nThe **night ferry** sails again, and [here](https://ferry.example) is why.\n\n- one\n- two");
        amina.getByText("العربية").first().click();
        amina.getByLabel("Subject (Arabic)").fill("تحقق المطلب الثاني");
        amina.getByLabel("Text (Arabic)").fill("العبّارة الليلية **تبحر** من جديد.");
        amina.locator("#audience")
                .selectOption(amina.locator("#audience option[value^='demand:']")
                        .nth(1)
                        .getAttribute("value"));
        press(amina, "Save");
        assertThat(amina.getByLabel("Subject (Arabic)")).hasValue("تحقق المطلب الثاني");
        browser.inspect(amina, "127-write");
        press(amina, "Save and look at it");
        assertThat(amina.locator(".sheet strong").first()).hasText("night ferry");
        browser.inspect(amina, "128-preview");
        press(amina, "Mail it to me as a test");
        assertThat(amina.locator(".notice.good")).hasText("It is on its way to your own address.");
        amina.navigate(amina.url().replace("/test", "/preview"));
        amina.getByText("Send it …").click();
        assertThat(amina.locator("main")).containsText("1 person will get it.");
        browser.inspect(amina, "129-second-look");
        press(amina, "Send it to 1 person");
        Instant until = Instant.now().plus(PATIENCE);
        while (amina.locator("[data-state=FINISHED]").count() == 0
                && Instant.now().isBefore(until)) {
            amina.reload();
        }
        assertThat(amina.locator("[data-account=expected]")).hasAttribute("data-many", "1");
        assertThat(amina.locator("[data-account=sent]")).hasAttribute("data-many", "1");
        assertThat(amina.locator("[data-account=waiting]")).hasAttribute("data-many", "0");
        browser.inspect(amina, "130-account");
        amina.navigate(site.at("/desk/newsletters"));
        browser.inspect(amina, "131-newsletters");
    }

    @Test
    @Order(4)
    void nadiaLeavesByTheLinkInTheMailAndSeesItInHerLanguage() {
        nadia.navigate(coordinator.mailedLink("nadia@islands.example", "/newsletter/leave/") + "?lang=ar");
        assertThat(nadia.locator("html")).hasAttribute("dir", "rtl");
        browser.inspect(nadia, "132-leave-ar");
        nadia.navigate(coordinator.mailedLink("nadia@islands.example", "/newsletter/own/"));
        browser.inspect(nadia, "133-own-ar");
        nadia.navigate(site.at("/newsletter?statement=" + slug));
        browser.inspect(nadia, "134-sign-up-ar");
        nadia.navigate(coordinator.mailedLink("nadia@islands.example", "/newsletter/leave/"));
        nadia.locator("main button").click();
        assertThat(nadia.locator("h1")).hasText("لستم مشتركين");
        nadia.navigate(site.at("/newsletter?lang=en"));
    }

    @Test
    @Order(5)
    void theDeskReadsInArabicToo() {
        amina.navigate(site.at("/desk/newsletters?lang=ar"));
        browser.inspect(amina, "135-newsletters-ar");
        amina.locator(".rows a").click();
        browser.inspect(amina, "136-account-ar");
    }
}
