package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** On a phone and by keyboard: Bruno's organisation asks for a second person, he signs, Carla confirms. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CarlaConfirmsWhatBrunoSignedTest {
    private static final String BRUNO = "bruno@threeislands.example";
    private static final String CARLA = "carla@threeislands.example";
    private static final int MOST_TABS = 80;

    private static TestSite site;
    private static Browser browser;
    private static Coordinator coordinator;
    private static String slug;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        coordinator = site.amina();
        slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Three Islands Association, " + BRUNO + ", threeislands.example"));
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static Page phone(ColorScheme scheme) {
        return browser.examined(390, scheme);
    }

    /** Goes on with the Tab key until something with this name has the focus, and presses Enter. */
    private static void enter(Page page, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.textContent.trim()");
            if (String.valueOf(focused).equals(name)) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    /** Narrow and light, wide and dark: it is made of what other pages are made of. */
    private static void looks(Page page, String name) {
        browser.inspect(page, name, 390, ColorScheme.LIGHT);
        browser.inspect(page, name, 1280, ColorScheme.DARK);
    }

    /** As whoever reads from right to left sees it. */
    private static void mirrored(Page page, String name) {
        page.evaluate("document.documentElement.dir = 'rtl'");
        Browser.examine(page, name);
    }

    @Test
    @Order(1)
    void brunoAsksForASecondPersonInTheRoomOfHisOrganisation() {
        Page bruno = phone(ColorScheme.LIGHT);
        bruno.navigate(site.at("/signed"));
        bruno.getByLabel("Mail address").fill(BRUNO);
        bruno.keyboard().press("Enter");
        assertThat(bruno.locator("h1")).hasText("Look into your mail");
        bruno.navigate(coordinator.mailedLink(BRUNO, "/signed/"));
        looks(bruno, "60-room");
        bruno.getByLabel("Mail address of the second person").fill(BRUNO);
        enter(bruno, "Ask for a second person");
        assertThat(bruno.locator("main")).containsText("This is your own mailbox");
        Browser.examine(bruno, "61-own-mailbox-390");
        bruno.getByLabel("Mail address of the second person").fill(CARLA);
        enter(bruno, "Ask for a second person");
        assertThat(bruno.locator("main")).containsText("It takes effect once everybody whom it concerns has agreed");
        Page carla = phone(ColorScheme.DARK);
        carla.navigate(coordinator.mailedLink(CARLA, "/second-person/"));
        looks(carla, "62-agreement");
        enter(carla, "I agree");
        assertThat(carla.locator("h1")).hasText("Settled");
        bruno.reload();
        assertThat(bruno.locator("[data-second=on]")).containsText("c…@threeislands.example");
        Browser.examine(bruno, "63-room-390");
    }

    @Test
    @Order(2)
    void heSignsAndItDoesNotCountYet() {
        Page bruno = phone(ColorScheme.LIGHT);
        bruno.navigate(coordinator.invitation(BRUNO));
        bruno.getByLabel("Your role there").fill("Chair");
        bruno.getByLabel("Our board decided").check();
        enter(bruno, "Sign with our own key instead (ssh-keygen, minisign)");
        bruno.getByLabel("Your public key").fill("ssh-ed25519 nonsense");
        enter(bruno, "Make the lines");
        assertThat(bruno.locator("#key-problem")).isVisible();
        looks(bruno, "64-key-to-publish");
        bruno.navigate(coordinator.invitation(BRUNO));
        bruno.getByLabel("Your role there").fill("Chair");
        bruno.getByLabel("Our board decided").check();
        enter(bruno, "Sign for Three Islands Association");
        assertThat(bruno.locator("main")).containsText("waits for the confirmation of a second person");
        looks(bruno, "64-waiting");
        Page amina = browser.visitor();
        Browser.signsIn(amina, site, "amina@ferry.example");
        amina.navigate(site.at("/desk/statements/" + slug));
        assertThat(amina.locator("[data-waiting]")).containsText("It does not count yet");
        browser.inspect(amina, "65-progress-waiting", 390, ColorScheme.LIGHT);
        amina.navigate(site.at("/desk/organisations"));
        amina.getByText("How it can publish a key").click();
        browser.inspect(amina, "65-organisations", 390, ColorScheme.LIGHT);
    }

    @Test
    @Order(3)
    void carlaReadsAndConfirms() {
        Page carla = phone(ColorScheme.LIGHT);
        carla.navigate(coordinator.mailedLink(CARLA, "/confirmations/"));
        assertThat(carla.locator("[data-pending]")).containsText("Chair");
        browser.inspect(carla, "66-confirm");
        mirrored(carla, "67-confirm-rtl-390");
        enter(carla, "Confirm for Three Islands Association");
        assertThat(carla.locator("h1")).hasText("Confirmed");
        Browser.examine(carla, "68-confirmed-390");
        Page bruno = phone(ColorScheme.LIGHT);
        bruno.navigate(coordinator.invitation(BRUNO));
        assertThat(bruno.locator("h1")).hasText("You have signed");
    }
}
