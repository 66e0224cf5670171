package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.InstalledChromium;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** Amina writes down what became of demands, Bruno reads it, and everybody sees it, in English and in Arabic. */
class FollowingADemandTest {
    private static TestSite site;
    private static Browser browser;
    private static Page amina;
    private static Page bruno;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.fresh(
                "--undersigned.chromium=" + InstalledChromium.program(), "--undersigned.chromium.sandbox=false");
        browser = new Browser();
        Coordinator coordinator = site.amina();
        Visitor desk = coordinator.visitor();
        desk.send(
                desk.open(site.at("/desk/people")),
                "/desk/people",
                Map.of("name", "Bruno Reyes", "email", "bruno@people.example"));
        amina = signsIn("amina@ferry.example");
        bruno = signsIn("bruno@people.example");
    }

    private static Page signsIn(String address) {
        Page page = browser.examined(1280, ColorScheme.LIGHT);
        Browser.signsIn(page, site, address);
        return page;
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static String publishes(String text) {
        Coordinator coordinator = site.amina();
        String slug = coordinator.opens(text);
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        return slug;
    }

    private static void finds(String slug, int demand, String day, String says, String shows, String words) {
        amina.navigate(site.at("/desk/statements/" + slug + "/demands"));
        amina.locator("[data-demand='" + demand + "'] a").click();
        amina.locator("#happened").fill(day);
        amina.locator("#says").selectOption(says);
        amina.locator("#shows").selectOption(shows);
        amina.locator("#words").fill(words);
        amina.locator("#source").fill("https://register.example/harbour/orders?number=7");
        Browser.press(amina, "Send it to a second person");
        bruno.navigate(site.at("/desk/findings"));
        Browser.press(bruno, "I have read the source: make it public");
    }

    private static Page reads(String path, String state) {
        Page reader = browser.visitor();
        reader.navigate(site.at(path));
        while (reader.locator("[data-state=" + state + "]").count() < 1) {
            reader.reload();
        }
        return reader;
    }

    @Test
    void fromNothingToMetAndDisputed() {
        String slug = publishes(Texts.NIGHT_FERRY);
        amina.navigate(site.at("/desk/statements/" + slug));
        amina.getByText("Follow its demands").click();
        browser.inspect(amina, "80-demands-of-the-desk");
        amina.locator("[data-demand='1'] a").click();
        browser.inspect(amina, "81-no-finding", 390, ColorScheme.DARK);
        Browser.press(amina, "Send it to a second person");
        assertThat(amina.locator(".problem")).hasCount(4);
        amina.setViewportSize(390, 900);
        Browser.examine(amina, "82-finding-refused");
        amina.setViewportSize(1280, 900);
        aSourceThatFailsIsNoEnd();
        finds(
                slug,
                1,
                "2026-02-27",
                "ACCEPTED",
                "UNDER_WAY",
                "The Harbour Office ordered a second boat for the night.");
        finds(slug, 2, "2026-03-02", "", "MET", "The timetable of March hung on the quay a fortnight before it began.");
        finds(slug, 3, "2026-03-03", "REFUSED", "", "The Harbour Office wrote that lamps are too dear.");

        amina.navigate(site.at("/desk/statements/" + slug + "/demands"));
        amina.locator("[data-demand='2'] a").click();
        amina.locator("summary").click();
        amina.getByLabel("Why", new Page.GetByLabelOptions().setExact(true))
                .fill("Only at one of four landing stages.");
        Browser.press(amina, "Propose to mark it as disputed");
        assertThat(amina.locator("main")).containsText("waits for a second person");
        browser.inspect(amina, "83-dispute-waits");
        bruno.navigate(site.at("/desk/findings"));
        browser.inspect(bruno, "84-queue", 390, ColorScheme.DARK);
        browser.inspect(bruno, "84-queue", 1280, ColorScheme.LIGHT);
        Browser.press(bruno, "I have read the source: make it public");
        assertThat(bruno.locator("main")).containsText("Nothing waits.");

        Page reader = reads("/statements/" + slug, "refused");
        assertThat(reader.locator("[data-state=under-way]")).hasCount(1);
        browser.inspect(reader, "85-demands-in-public");
        reader.locator("[data-state=refused] a").click();
        assertThat(reader.locator("[data-finding=DISPUTED]")).containsText("Only at one of four landing stages.");
        browser.inspect(reader, "86-what-became", 390, ColorScheme.DARK);
        browser.inspect(reader, "86-what-became", 1280, ColorScheme.LIGHT);
        opensACopy(reader);
        browser.inspect(reader, "88-copy", 390, ColorScheme.DARK);
        browser.inspect(reader, "88-copy", 1280, ColorScheme.LIGHT);
    }

    private static void aSourceThatFailsIsNoEnd() {
        amina.locator("#happened").fill("2026-02-27");
        amina.locator("#says").selectOption("ACCEPTED");
        amina.locator("#words").fill("The Harbour Office ordered a second boat.");
        amina.locator("#source").fill("http://127.0.0.1/orders");
        Browser.press(amina, "Send it to a second person");
        assertThat(amina.locator(".problem")).hasText("127.0.0.1 has no address, or one that is not public.");
        assertThat(amina.locator("#words")).hasValue("The Harbour Office ordered a second boat.");
        assertThat(amina.getByLabel("Propose it without a copy")).isVisible();
        amina.setViewportSize(390, 900);
        Browser.examine(amina, "82-source-fails");
        amina.setViewportSize(1280, 900);
        Browser.examine(amina, "82-source-fails-wide");
    }

    private static void opensACopy(Page reader) {
        reader.getByText("Our copy of").first().click();
        while (reader.locator("img.copied").count() < 1) {
            reader.reload();
        }
        assertThat(reader.locator("pre.copied")).containsText("a second boat for the night");
        reader.locator("img.copied").scrollIntoViewIfNeeded();
    }

    @Test
    void fromRightToLeft() {
        String slug = publishes(Texts.ARABIC);
        finds(slug, 1, "2026-02-27", "ACKNOWLEDGED", "PARTLY_MET", "تسير العبّارة ليلتين في الأسبوع.");
        Page reader = reads("/statements/" + slug + "/demands", "partly");
        assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
        browser.inspect(reader, "87-what-became-ar", 390, ColorScheme.LIGHT);
        browser.inspect(reader, "87-what-became-ar", 1280, ColorScheme.DARK);
        reader.locator("a[href^='/ar/evidence/']").first().click();
        browser.inspect(reader, "89-copy-ar", 390, ColorScheme.DARK);
        browser.inspect(reader, "89-copy-ar", 1280, ColorScheme.LIGHT);
    }
}
