package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** A journalist holds a copy and wonders: what the answer looks like, on a phone and wide, light and dark. */
class CheckingACopyTest {
    private static final String LONG_NAME =
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenunterstützungsverein".repeat(2);

    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
        Coordinator amina = site.amina();
        for (String text : List.of(Texts.NIGHT_FERRY, Texts.ARABIC)) {
            String slug = amina.opens(text);
            amina.invites(
                    slug, List.of("Friends of the Night Ferry, one@one.example", LONG_NAME + ", two@two.example"));
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
    @CsvSource({"390, LIGHT", "1280, DARK", "1280, LIGHT"})
    void readsTheAnswer(int width, ColorScheme scheme) {
        Page reader = browser.examined(width, scheme);
        String end = "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        String altered = Texts.NIGHT_FERRY
                .replace("at least once every night;", "at least twice every night;")
                .replace("Keep the ferry hall open and heated", "Keep the ferry hall open")
                .replace("Women’s Rowing Club “Oar”", LONG_NAME + " of the Quay");
        checks(reader, altered);
        assertThat(reader.locator("main")).containsText("altered");
        assertThat(reader.locator("main")).containsText("Lindmark Bird Wardens");
        Browser.examine(reader, "50-altered" + end);
        checks(reader, Texts.ARABIC.replace("كل ليلة.", "كل أسبوع."));
        assertThat(reader.locator("main")).containsText("altered");
        Browser.examine(reader, "51-altered-ar" + end);
        checks(reader, "Ten recipes with beetroot, and one without any of it.");
        Browser.examine(reader, "52-none-of-ours" + end);
    }

    private static void checks(Page reader, String copy) {
        reader.navigate(site.at("/check"));
        reader.getByLabel("The copy").fill(copy);
        reader.getByText("Check it").click();
    }
}
