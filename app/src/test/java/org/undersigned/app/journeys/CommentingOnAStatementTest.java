package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Ani comments as a guest and without scripts, Amina moderates by keyboard, Bo replies, and Ani deletes. */
class CommentingOnAStatementTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TestSite site;
    private static Browser browser;
    private static Coordinator coordinator;
    private static Page amina;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        coordinator = site.amina();
        amina = browser.writer();
        Browser.signsIn(amina, site, "amina@ferry.example");
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static String publishes(String text, String signatory) {
        String slug = coordinator.opens(text);
        coordinator.invites(slug, List.of("Union of Ferry Hands, " + signatory + ", hands.example"));
        Coordinator.signs(coordinator.invitation(signatory));
        coordinator.publishes(slug);
        return slug;
    }

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

    private static void writes(Page page, String name, String email, String text) {
        page.locator("#text").fill(text);
        page.locator("#name").fill(name);
        page.locator("#email").fill(email);
        page.locator("#comment button").click();
    }

    @Test
    void aGuestCommentsAndDeletesAndAModeratorWorksByKeyboard() {
        String slug = publishes(Texts.NIGHT_FERRY, "elin@hands.example");
        String statement = site.at("/statements/" + slug);
        amina.navigate(site.at("/desk/statements/" + slug + "/comments"));
        amina.getByLabel("Open").check();
        Browser.press(amina, "Save");
        browser.inspect(amina, "70-standing", 390, ColorScheme.LIGHT);

        Page ani = browser.visitor();
        reloadUntil(ani, statement, "Write a comment");
        ani.getByText("Write a comment").click();
        assertThat(ani.getByText("Your e-mail address will not be published.")).isVisible();
        browser.inspect(ani, "71-comment-form");
        writes(ani, "", "ani@reader.example", "The night ferry brought my mother home.\n\nEvery night counts.");
        assertThat(ani.locator(".problem")).hasCount(1);
        assertThat(ani.locator("#text")).hasValue("The night ferry brought my mother home.\n\nEvery night counts.");
        ani.locator("#name").fill("Ani Saryan");
        ani.locator("#comment button").click();
        assertThat(ani.locator("h1")).hasText("Look into your mail");
        String own = coordinator.mailedLink("ani@reader.example", "/comments/");
        ani.navigate(own);
        browser.inspect(ani, "72-confirm");
        Browser.press(ani, "Send it to the moderators");
        assertThat(ani.locator("h1")).hasText("Your comment waits for a moderator");
        browser.inspect(ani, "73-own", 390, ColorScheme.DARK);

        moderates();
        reloadUntil(ani, statement + "/comments", "1 comment");
        Page bo = browser.visitor();
        bo.navigate(statement + "/comments");
        bo.getByText("Reply").click();
        assertThat(bo.locator(".answered")).containsText("my mother");
        writes(bo, "Bo", "bo@reader.example", "Mine too.");
        bo.navigate(coordinator.mailedLink("bo@reader.example", "/comments/"));
        Browser.press(bo, "Send it to the moderators");
        amina.navigate(site.at("/desk/comments#queue"));
        assertThat(amina.locator("input[name=id]")).isFocused();
        assertThat(amina.locator(".reasons")).containsText("The domain reader.example is blocked.");
        amina.keyboard().press("a");
        assertThat(amina.locator("main")).containsText("There is nothing here.");
        reloadUntil(ani, statement + "/comments", "2 comments");
        assertThat(ani.locator(".threads ol .said")).hasText("Mine too.");
        browser.inspect(ani, "74-comments");
        assertThat(ani.content()).doesNotContain("reader.example");

        ani.navigate(own);
        Browser.press(ani, "Delete this comment");
        assertThat(ani.locator("h1")).hasText("It is deleted");
        reloadUntil(ani, statement + "/comments", "This comment was removed.");
        reloadUntil(ani, statement, "1 comment");
    }

    /** Nothing but keys; and the same page for whoever has no scripts. */
    private void moderates() {
        amina.navigate(site.at("/desk/comments"));
        browser.inspect(amina, "75-queue");
        assertThat(amina.locator(".moderated")).not().containsText("ani@");
        Page withoutScripts = browser.sameWithoutScripts(amina);
        withoutScripts.navigate(site.at("/desk/comments"));
        withoutScripts
                .getByLabel("Ani Saryan", new Page.GetByLabelOptions().setExact(true))
                .focus();
        withoutScripts.keyboard().press("Space");
        withoutScripts
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reject"))
                .focus();
        withoutScripts.keyboard().press("Enter");
        assertThat(withoutScripts.locator(".decisions")).containsText("1 comment rejected");
        browser.inspect(withoutScripts, "76-decided", 390, ColorScheme.LIGHT);
        withoutScripts.getByLabel("Undo: 1 comment rejected").focus();
        withoutScripts.keyboard().press("Enter");
        assertThat(withoutScripts.locator(".moderated > li")).hasCount(1);

        withoutScripts.getByText("Block @reader.example").click();
        assertThat(withoutScripts.locator(".notice")).containsText("The domain is blocked");

        amina.navigate(site.at("/desk/comments"));
        amina.keyboard().press("a");
        // The focus is not in the list: a key that somebody hits by chance does nothing.
        assertThat(amina.locator(".moderated > li")).hasCount(1);
        amina.locator("input[name=id]").focus();
        amina.keyboard().press("j");
        amina.keyboard().press("x");
        assertThat(amina.locator("input[name=id]")).isChecked();
        amina.keyboard().press("a");
        assertThat(amina.locator(".decisions")).containsText("1 comment approved");
        amina.navigate(site.at("/desk/comments/settings"));
        browser.inspect(amina, "77-settings", 390, ColorScheme.LIGHT);
        browser.inspect(amina, "77-settings", 1280, ColorScheme.DARK);
    }

    @Test
    void anArabicStatementHasItsCommentsFromRightToLeft() {
        String slug = publishes(Texts.ARABIC, "arabic@hands.example");
        amina.navigate(site.at("/desk/statements/" + slug + "/comments"));
        amina.getByLabel("Open").check();
        Browser.press(amina, "Save");
        Page reader = browser.visitor();
        reloadUntil(reader, site.at("/statements/" + slug), "كتابة تعليق");
        reader.navigate(site.at("/statements/" + slug + "/comments/new?lang=ar"));
        assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
        browser.inspect(reader, "78-form-ar", 390, ColorScheme.LIGHT);
        writes(reader, "ليلى", "layla@home.example", "كانت العبّارة طريقنا إلى البيت.\nنريدها كل ليلة.");
        assertThat(reader.locator("h1")).hasText("تفقّدوا بريدكم");
        reader.navigate(coordinator.mailedLink("layla@home.example", "/comments/"));
        browser.inspect(reader, "79-confirm-ar", 390, ColorScheme.DARK);
        reader.locator("form[action$=confirmation] button").click();
        amina.navigate(site.at("/desk/comments#queue"));
        assertThat(amina.locator("input[name=id]")).isFocused();
        amina.keyboard().press("x");
        amina.keyboard().press("a");
        reloadUntil(reader, site.at("/statements/" + slug + "/comments"), "تعليق واحد");
        assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
        browser.inspect(reader, "80-comments-ar");
    }
}
