package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Published pages in Armenian, in Arabic from right to left, and with names of every length. */
class ReadersOfOtherScriptsTest {
    private static final String LONG_NAME =
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenunterstützungsverein".repeat(3);

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

    @ParameterizedTest
    @CsvSource({"ARMENIAN, hy, ltr", "ARABIC, ar, rtl"})
    void readTheirOwnScript(String text, String language, String direction) {
        String source = text.equals("ARABIC") ? Texts.ARABIC : Texts.ARMENIAN;
        Coordinator amina = site.amina();
        String slug = amina.opens(source);
        amina.invites(slug, List.of("«Երեք կղզի» միություն, one@one.example", LONG_NAME + ", two@two.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        Page reader = browser.visitor();
        reader.navigate(site.at("/statements/" + slug));
        assertThat(reader.locator(".doc")).hasAttribute("dir", direction);
        assertThat(reader.locator(".doc")).hasAttribute("lang", language);
        assertThat(reader.locator(".demands > li")).hasCount(2);
        browser.inspect(reader, "30-statement-" + language);
        assertThat(reader.locator(".names li")).hasCount(2);
    }
}
