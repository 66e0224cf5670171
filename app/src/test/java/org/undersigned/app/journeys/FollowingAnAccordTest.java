package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Accord;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Ten obligations and forty findings over two years, entered at the desk and read by somebody who has never heard of them. */
class FollowingAnAccordTest {
    private static final List<String> KEPT = List.of("kept", "kept", "breached", "kept", "unclear", "disputed", "kept");
    private static final Map<String, String> WORDS = Map.of(
            "kept", "An inspector of the islands found that it was done as agreed",
            "breached", "Passengers wrote down that nothing was done, and the office did not deny it",
            "unclear", "Two newspapers say opposite things, and nobody keeps a record",
            "disputed", "The Harbour Office says that it was done, the Guild that it was not");

    private static TestSite site;
    private static Browser browser;
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.fresh();
        desk = new Desk(site);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static Page signsIn(String address) {
        Page page = browser.examined(1280, ColorScheme.LIGHT);
        Browser.signsIn(page, site, address);
        return page;
    }

    @Test
    void aNewcomerUnderstandsItInAMinute() throws IOException {
        Page amina = signsIn("amina@ferry.example");
        Page bruno = signsIn("bruno@people.example");
        amina.navigate(site.at("/desk/commitments"));
        amina.getByText("Enter an agreement, law or statement").click();
        browser.inspect(amina, "88-accord-form", 390, ColorScheme.DARK);
        Accord.terms().forEach((field, value) -> {
            if (field.equals("kind")) {
                amina.locator("#kind").selectOption(value);
            } else {
                amina.locator("#" + field).fill(value);
            }
        });
        Browser.examine(amina, "88-accord-form-1280");
        Browser.press(amina, "Send it to a second person");
        String path = java.net.URI.create(amina.url()).getPath();
        bruno.navigate(site.at(path));
        browser.inspect(bruno, "89-accord-waits", 1280, ColorScheme.LIGHT);
        Browser.press(bruno, "I have compared it with the source: make it public");
        amina.navigate(site.at(path + "/obligations/many"));
        amina.locator("#lines").fill(Accord.obligations().get("lines"));
        browser.inspect(amina, "90-accord-many", 390, ColorScheme.LIGHT);
        Browser.press(amina, "Send it to a second person");
        bruno.navigate(site.at(path));
        browser.inspect(bruno, "91-obligations-wait", 390, ColorScheme.DARK);
        browser.inspect(bruno, "91-obligations-wait", 1280, ColorScheme.LIGHT);
        desk.decides(path, "accept", "");
        findsForty(path);
        amina.navigate(site.at(path));
        browser.inspect(amina, "92-accord-at-the-desk", 1280, ColorScheme.LIGHT);
        amina.navigate(site.at(desk.findings(path).getFirst()));
        browser.inspect(amina, "92-findings-of-an-obligation", 390, ColorScheme.DARK);
        reads(path.replaceFirst("^/desk", ""));
        cites(amina, path);
    }

    private static void findsForty(String path) throws IOException {
        List<String> findings = desk.findings(path);
        assertThat(findings).hasSize(10);
        LocalDate day = LocalDate.of(2024, 7, 5);
        for (int n = 0; n < 40; n++) {
            String kept = KEPT.get((n * 3 + n / 7) % KEPT.size());
            String words = WORDS.get(kept) + " (" + (n + 1) + ").";
            desk.finds(findings.get(n % 10), day.toString(), kept, words);
            if (n % 13 == 5) {
                desk.proposes(findings.get(n % 10), words, n == 18 ? "withdraw" : "dispute", "Another report says so.");
                desk.accepts(words);
            }
            day = day.plusDays(17);
        }
    }

    private static void reads(String path) throws IOException {
        Await.page(
                site,
                path,
                shown -> shown.select(".happenings [data-kind=FOUND]").size() == 40
                        && shown.select(".happenings [data-finding=DISPUTED]").size() == 2
                        && shown.select(".happenings [data-finding=WITHDRAWN]").size() == 1);
        Page reader = browser.visitor();
        reader.navigate(site.at(path));
        browser.inspect(reader, "93-accord");
        reader.navigate(site.at("/ar" + path));
        assertThat(reader.locator("html").getAttribute("dir")).isEqualTo("rtl");
        browser.inspect(reader, "94-accord-ar");
        for (String language : List.of("hy", "fr", "es", "ru", "de")) {
            reader.navigate(site.at("/" + language + path));
            browser.inspect(reader, "95-accord-" + language, 390, ColorScheme.LIGHT);
        }
        reader.navigate(site.at("/hy" + path));
        browser.inspect(reader, "95-accord-hy", 1280, ColorScheme.LIGHT);
        for (String language : List.of("hy", "ar")) {
            reader.navigate(site.at("/" + language + "/commitments"));
            browser.inspect(reader, "96-commitments-" + language, 390, ColorScheme.LIGHT);
            browser.inspect(reader, "96-commitments-" + language, 1280, ColorScheme.LIGHT);
        }
        reader.navigate(site.at("/commitments"));
        browser.inspect(reader, "96-commitments", 390, ColorScheme.DARK);
        browser.inspect(reader, "96-commitments", 1280, ColorScheme.LIGHT);
        reader.navigate(site.at("/components"));
        browser.inspect(reader, "97-components", 1280, ColorScheme.LIGHT);
    }

    private static void cites(Page amina, String path) throws IOException {
        String slug = site.amina().opens(Texts.NIGHT_FERRY);
        site.amina().invites(slug, List.of("Harbour Friends, office@harbour.example"));
        site.amina().everybodySigns(slug);
        site.amina().publishes(slug);
        amina.navigate(site.at(path));
        amina.locator("li[data-obligation] summary").first().click();
        amina.locator("li[data-obligation] form button").first().click();
        amina.locator("#place").selectOption("demand-3");
        Browser.press(amina, "It cites this");
        amina.locator("#place").selectOption("ground-1");
        Browser.press(amina, "It cites this");
        browser.inspect(amina, "98-citations", 390, ColorScheme.DARK);
        browser.inspect(amina, "98-citations", 1280, ColorScheme.LIGHT);
        Await.page(
                site,
                "/statements/" + slug,
                shown -> shown.select(".doc .cited").size() == 2);
        Page reader = browser.visitor();
        reader.navigate(site.at("/statements/" + slug));
        browser.inspect(reader, "99-cites", 390, ColorScheme.DARK);
        browser.inspect(reader, "99-cites", 1280, ColorScheme.LIGHT);
    }
}
