package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** A reader looks for a statement, in their language and another, and goes on to the next one. */
class SearchingTest {
    private static TestSite site;
    private static Browser browser;
    private static String ferry;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        Coordinator amina = site.amina();
        for (String text : List.of(Texts.NIGHT_FERRY, Texts.ARABIC, Texts.ARMENIAN)) {
            String slug = amina.opens(text);
            ferry = text.equals(Texts.NIGHT_FERRY) ? slug : ferry;
            amina.invites(
                    slug,
                    List.of("Friends of the Night Ferry, one@one.example", "Three Islands Union, two@two.example"));
            amina.everybodySigns(slug);
            amina.publishes(slug);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "hy, լաստանավ, 390, LIGHT",
        "hy, լաստանավ, 1280, DARK",
        "ar, العبارة, 390, DARK",
        "ar, العبارة, 1280, LIGHT",
        "en, ferry, 1280, LIGHT",
    })
    void looksForAWord(String language, String word, int width, ColorScheme scheme) {
        Page reader = browser.examined(width, scheme);
        String end = "-" + language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        reader.navigate(site.at(language.equals("en") ? "/" : "/" + language));
        Browser.examine(reader, "60-home" + end);
        reader.locator("main input[name=q]").fill(word);
        reader.locator("main form.lookup button").click();
        assertThat(reader.locator("html")).hasAttribute("lang", language);
        await(reader, ".results mark");
        reader.locator("details.choices summary").click();
        Browser.examine(reader, "61-search" + end);
        reader.navigate(site.at("/search?lang=" + language + "&q=rhinoceros&year=2020"));
        Browser.examine(reader, "62-nothing" + end);
    }

    // Jobs index what was published a moment ago.
    private static void await(Page reader, String selector) {
        for (int i = 0; i < 50 && reader.locator(selector).count() == 0; i++) {
            reader.waitForTimeout(200);
            reader.reload();
        }
        assertThat(reader.locator(selector).first()).isVisible();
    }

    @Test
    void goesOnToTheNextOne() {
        for (int width : new int[] {390, 1280}) {
            Page reader = browser.examined(width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
            reader.navigate(site.at("/statements/" + ferry));
            await(reader, ".near li:nth-child(2)");
            assertThat(reader.locator(".near li").first()).containsText("2 of the same organisations");
            Browser.examine(reader, "63-also-" + width);
            reader.locator(".near a").first().click();
            assertThat(reader.locator(".near")).isVisible();
        }
    }
}
