package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** Every public page of a site in the reader's language, on a small screen and a wide one, and enlarged. */
class ThePublicFaceTest {
    private static TestSite site;
    private static Browser browser;
    private static String slug;

    @BeforeAll
    static void publish() throws Exception {
        site = TestSite.fresh();
        browser = new Browser();
        Coordinator amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(
                slug,
                List.of(
                        "Friends of the Night Ferry, a@ferry.example",
                        "«Երեք կղզի» միություն, b@islands.example",
                        "Société des Phares, c@phares.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        Visitor desk = amina.visitor();
        desk.send(
                desk.open(site.at("/desk/about")),
                "/about",
                Map.of(
                        "words-en",
                        "We are the night ferry’s friends.\n\nWrite to the quay.",
                        "words-hy",
                        "Մենք լաստանավի բարեկամներն ենք։"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static List<String> pages() throws Exception {
        Visitor visitor = new Visitor();
        String organisation = visitor.open(site.at("/statements/" + slug + "/signatories"))
                .document()
                .select("[data-name] a")
                .attr("href");
        String addressee = visitor.open(site.at("/demands"))
                .document()
                .select("a[href^=/addressees/]")
                .attr("href");
        return List.of(
                "",
                "/check",
                "/verify",
                "/privacy",
                "/about",
                "/demands",
                "/components",
                "/unavailable",
                organisation,
                addressee);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hy", "ar"})
    void speaksTheReadersLanguage(String language) throws Exception {
        int n = 0;
        for (String path : pages()) {
            Page reader = browser.visitor();
            reader.navigate(site.at("/" + language + path));
            assertThat(reader.locator("html")).hasAttribute("lang", language);
            assertThat(reader.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            assertThat(reader.locator("nav.languages a")).hasCount(7);
            String name = "60-face-" + n++ + "-" + language;
            browser.inspect(reader, name, 320, ColorScheme.LIGHT);
            browser.inspect(reader, name, 1280, ColorScheme.DARK);
        }
    }

    /** At 200 % of a window of 1280 pixels there is room for 640; at 400 % for 320 (WCAG 2.2, 1.4.10). */
    @Test
    void isReadableEnlargedAndInForcedColours() throws Exception {
        int n = 0;
        for (String path : pages()) {
            Page reader = browser.visitor();
            reader.navigate(site.at(path.isEmpty() ? "/" : path));
            browser.inspect(reader, "61-face-" + n, 640, ColorScheme.LIGHT);
            Page forced = browser.examined(1280, ColorScheme.DARK);
            forced.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            forced.navigate(site.at(path.isEmpty() ? "/" : path));
            // axe-core measures the colours that were asked for, not those that are forced.
            Browser.picture(forced, "62-forced-" + n++);
            assertThat(forced.evaluate("matchMedia('(forced-colors: active)').matches")).isEqualTo(true);
            assertThat(forced.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .isEqualTo(false);
        }
    }

    @Test
    void aNameIsFoundWithoutAReloadAndTheListIsWholeWithoutScripts() {
        Page without = browser.visitor();
        without.navigate(site.at("/statements/" + slug + "/signatories"));
        assertThat(without.locator("[data-name]")).hasCount(3);
        assertThat(without.locator(".looking")).isHidden();
        browser.inspect(without, "63-signatories", 390, ColorScheme.LIGHT);
        browser.inspect(without, "63-signatories", 1280, ColorScheme.DARK);

        Page reader = browser.phone();
        reader.navigate(site.at("/statements/" + slug + "/signatories/by-name"));
        reader.getByLabel("Look for a name").fill("societe phares");
        assertThat(reader.locator("[data-name]:visible")).hasCount(1);
        assertThat(reader.locator("[data-name]:visible")).containsText("Société des Phares");
        assertThat(reader.locator("output")).hasText("1 / 3");
        reader.getByLabel("Look for a name").fill("");
        assertThat(reader.locator("[data-name]:visible")).hasCount(3);
        assertThat(reader.url()).endsWith("/by-name");
    }
}
