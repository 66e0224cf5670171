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

/** Amina opens a statement to all: Ani signs with scripts and at once, Bo without them and after a look at the desk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningAnOpenCallTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TestSite site;
    private static Browser browser;
    private static Coordinator coordinator;
    private static String slug;
    private static Page amina;
    private static Page ani;
    private static Page bo;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        coordinator = site.amina();
        slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Union of Ferry Hands, elin@hands.example, hands.example"));
        Coordinator.signs(coordinator.invitation("elin@hands.example"));
        coordinator.publishes(slug);
        amina = browser.writer();
        ani = browser.writer();
        bo = browser.visitor();
        Browser.signsIn(amina, site, "amina@ferry.example");
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static String statement() {
        return site.at("/statements/" + slug);
    }

    private static String desk(String place) {
        return site.at("/desk/statements/" + slug + place);
    }

    /** Public pages and decisions follow within seconds. */
    private static void reloadUntil(Page page, String address, String text) {
        Instant until = Instant.now().plus(PATIENCE);
        page.navigate(address);
        while (!page.locator("main").innerText().replace('\u00a0', ' ').contains(text)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("“" + text + "” does not appear at " + address);
            }
            page.waitForTimeout(200);
            page.navigate(address);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    @Order(1)
    void aminaSwitchesTheCallOnAndThePageLinksToIt() {
        amina.navigate(desk(""));
        amina.getByText("Open call").click();
        browser.inspect(amina, "90-open-call-off");
        amina.locator("#organisations").uncheck();
        press(amina, "Switch it on");
        assertThat(amina.locator(".problem")).hasText("Say who may sign.");
        amina.locator("#organisations").check();
        amina.getByLabel("People, in their own name").check();
        press(amina, "Switch it on");
        assertThat(amina.locator(".seal")).containsText("On");
        browser.inspect(amina, "91-open-call-on");
        reloadUntil(ani, statement(), "Sign this statement");
        browser.inspect(ani, "92-statement-with-call");
    }

    @Test
    @Order(2)
    void aniSignsWithScriptsAndAtOnce() {
        ani.getByText("Sign this statement").click();
        browser.inspect(ani, "93-sign-form");
        press(ani, "Mail me the link");
        assertThat(ani.locator(".problem").first()).isVisible();
        Browser.picture(ani, "93-sign-form-problems");
        assertThat(ani.getByLabel("Your role there")).isVisible();
        ani.getByLabel("I myself").check();
        assertThat(ani.getByLabel("Your role there")).isHidden();
        ani.getByLabel("Name of the organisation, or your own").fill("Ani Sarel");
        ani.getByLabel("Your mail address").fill("ani@islands.example");
        ani.getByLabel("List the name under this text").check();
        press(ani, "Mail me the link");
        assertThat(ani.locator("h1")).hasText("Look into your mail");
        browser.inspect(ani, "94-sent");
        ani.navigate(coordinator.mailedLink("ani@islands.example", "/sign-ons/"));
        assertThat(ani.locator("h1")).hasText("Do you sign this text?");
        browser.inspect(ani, "95-confirm");
        press(ani, "Sign in my own name");
        assertThat(ani.locator("h1")).hasText("You have signed");
        assertThat(ani.locator(".receipt")).containsText("own name");
    }

    @Test
    @Order(3)
    void boHasNoScriptsAndIsHeld() {
        bo.navigate(statement() + "/sign");
        assertThat(bo.getByText("Without scripts it works too")).isVisible();
        bo.getByLabel("I myself").check();
        bo.getByLabel("Name of the organisation, or your own").fill("Bo Lunde");
        bo.getByLabel("Your mail address").fill("bo@islands.example");
        bo.getByLabel("List the name under this text").check();
        press(bo, "Mail me the link");
        assertThat(bo.locator("h1")).hasText("Look into your mail");
        bo.navigate(coordinator.mailedLink("bo@islands.example", "/sign-ons/"));
        press(bo, "Sign in my own name");
        assertThat(bo.locator("h1")).hasText("Thank you: it is confirmed");
        browser.inspect(bo, "96-held");
    }

    @Test
    @Order(4)
    void aminaAcceptsByKeysAloneAndUndoesIt() {
        amina.navigate(desk("/open-call"));
        amina.getByText("1 to review").click();
        assertThat(amina.locator("[data-sign-on]")).hasCount(1);
        assertThat(amina.locator(".reasons")).containsText("proof of work");
        browser.inspect(amina, "97-review");
        amina.locator("[data-sign-on] input").focus();
        amina.keyboard().press("Space");
        Browser.picture(amina, "97-review-ticked");
        amina.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .focus();
        amina.keyboard().press("Enter");
        assertThat(amina.locator("[data-decision=accept]")).containsText("1 accepted");
        reloadUntil(ani, statement(), "Bo Lunde");
        assertThat(ani.locator(".kicker")).containsText("1 organisation and 2 people", ignoringCase());
        browser.inspect(ani, "98-two-groups");
        ani.navigate(statement() + "/signatories");
        browser.inspect(ani, "98-how-each-signed");
        amina.navigate(desk("/sign-ons?state=accepted"));
        assertThat(amina.locator("[data-sign-on]")).hasCount(2);
        browser.inspect(amina, "99-accepted");
        amina.locator("[data-decision=accept] button").click();
        reloadUntil(ani, statement(), "Ani Sarel");
        reloadUntil(amina, desk("/sign-ons"), "undone");
        Instant until = Instant.now().plus(PATIENCE);
        while (ani.locator("main").innerText().contains("Bo Lunde")
                && Instant.now().isBefore(until)) {
            ani.waitForTimeout(200);
            ani.navigate(statement());
        }
        assertThat(ani.locator("main")).not().containsText("Bo Lunde");
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions ignoringCase() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
    }

    @Test
    @Order(5)
    void aniWithdrawsByHerReceipt() {
        ani.navigate(coordinator.mailedLink("ani@islands.example", "/signatures/"));
        assertThat(ani.locator("main")).containsText("This wasn’t me");
        ani.getByText("Withdraw the signature").click();
        press(ani, "Withdraw");
        assertThat(ani.locator("h1")).hasText("Your signature has ended");
        reloadUntil(amina, desk("/sign-ons?state=withdrew"), "Ani Sarel");
        press(stopping(), "Stop the call now");
        assertThat(amina.locator(".seal")).containsText("Off");
        bo.navigate(statement() + "/sign");
        assertThat(bo.locator("main")).containsText("takes no sign-ons now");
    }

    private static Page stopping() {
        amina.navigate(desk("/open-call"));
        return amina;
    }
}
