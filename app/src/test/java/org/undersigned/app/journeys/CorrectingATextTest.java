package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Amina corrects what was recognised: by keys alone, by clicks, and without any script. */
class CorrectingATextTest {
    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static void bringsIn(Page amina, String text) {
        amina.navigate(site.at("/desk/statements/new"));
        amina.getByLabel("The text").fill(text);
        amina.getByText("Read it").click();
    }

    private static Locator block(Page page, String role, int n) {
        return page.locator(".block[data-role=" + role + "]").nth(n);
    }

    @Test
    void byKeysByClicksAndWithoutScripts() {
        Page amina = browser.writer();
        amina.navigate(site.setupLink());
        amina.getByLabel("Name of the site").fill("Night Ferry Coalition");
        amina.getByLabel("Your name").fill("Amina Sol");
        amina.getByLabel("Your mail address").fill("amina@nightferry.example");
        amina.locator("main button").click();
        amina.locator("main button").click();

        bringsIn(amina, Texts.NIGHT_FERRY);
        browser.inspect(amina, "40-correct");
        assertThat(amina.locator(".tools")).isVisible();

        // One key retypes a block; the source shows where it stood.
        Locator demand = block(amina, "DEMAND", 0);
        demand.focus();
        assertThat(amina.locator(".source li[data-current]")).containsText("Run the night ferry again");
        amina.keyboard().press("l");
        assertThat(demand.page().locator(".block[data-role=LIST_ITEM]")).hasCount(1);
        amina.keyboard().press("d");
        assertThat(amina.locator(".block[data-role=DEMAND]")).hasCount(5);

        // One click does the same.
        amina.locator(".block[data-role=SIGNATORY] textarea").first().click();
        amina.locator(".tools button[data-role=DISCARDED]").click();
        assertThat(amina.locator(".block[data-role=SIGNATORY]")).hasCount(11);
        amina.locator(".tools button[data-role=SIGNATORY]").click();
        assertThat(amina.locator(".block[data-role=SIGNATORY]")).hasCount(12);

        // Split at the caret, joined again by a key, each saved on the way.
        Locator text = block(amina, "DEMAND", 0).locator("textarea");
        String whole = text.inputValue();
        text.click();
        text.evaluate("field => field.setSelectionRange(20, 20)");
        amina.locator(".tools button[data-do=split]").click();
        assertThat(amina.locator(".block[data-role=DEMAND]")).hasCount(6);
        block(amina, "DEMAND", 0).focus();
        amina.keyboard().press("m");
        assertThat(amina.locator(".block[data-role=DEMAND]")).hasCount(5);
        assertThat(block(amina, "DEMAND", 0).locator("textarea").inputValue().replace(" ", ""))
                .isEqualTo(whole.replace(" ", ""));

        // From the text to the keys and on, without a mouse.
        block(amina, "DEMAND", 1).focus();
        amina.keyboard().press("Enter");
        amina.keyboard().type("Please: ");
        amina.keyboard().press("Escape");
        amina.keyboard().press("ArrowDown");
        assertThat(amina.locator(".block[data-current]")).hasAttribute("data-role", "DEMAND");
        amina.locator("button", new Page.LocatorOptions().setHasText("Save"))
                .last()
                .click();
        assertThat(block(amina, "DEMAND", 1).locator("textarea"))
                .hasValue(java.util.regex.Pattern.compile("Please: .*"));

        // A line of the source leads to its block, even to one that was left out and folded away.
        amina.locator(".source li").first().locator("a").click();
        assertThat(amina.locator(".block[data-current]")).hasAttribute("data-role", "DISCARDED");
        amina.keyboard().press("t");
        amina.locator("button", new Page.LocatorOptions().setHasText("Save"))
                .last()
                .click();
        assertThat(amina.locator("#title")).hasValue("The Lindmark Courier");
        Browser.picture(amina, "41-correct-titled");

        // The same page without scripts: roles by the select's own keys, joining by its button.
        Page plain = browser.sameWithoutScripts(amina);
        plain.navigate(amina.url());
        assertThat(plain.locator(".tools")).isHidden();
        plain.locator(".block[data-role=DEMAND] button[name=act]").first().click();
        assertThat(plain.locator(".block[data-role=DEMAND]")).hasCount(4);
        assertThat(plain.url()).contains("#b");
        plain.locator(".block[data-role=DEMAND] select").first().selectOption("LIST_ITEM");
        plain.locator("button", new Page.LocatorOptions().setHasText("Save"))
                .last()
                .click();
        assertThat(plain.locator(".block[data-role=DEMAND]")).hasCount(3);

        bringsIn(amina, Texts.ARABIC);
        browser.inspect(amina, "42-correct-ar");
        assertThat(amina.locator(".remarks")).hasCount(0);
        bringsIn(amina, "A note about lamps\n\nThe lamps on the quay have been dark since the third of May.\n");
        assertThat(amina.locator(".remarks")).containsText("There are no names of signatories in this text.");
        browser.inspect(amina, "43-correct-empty");
    }
}
