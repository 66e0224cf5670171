package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** A signatory follows the demands from the receipt on, says what they know, and ends the mails; Amina reads it. */
class FollowingByLinkTest {
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

    private static Page opens(String text) {
        Coordinator coordinator = site.amina();
        String slug = coordinator.opens(text);
        coordinator.invites(
                slug, List.of("Society for Lamps and Landing Stages, lamps" + slug.length() + "@lamps.example"));
        String link = coordinator.invitation("lamps" + slug.length() + "@lamps.example");
        Coordinator.signs(link);
        coordinator.publishes(slug);
        Page signatory = browser.examined(1280, ColorScheme.LIGHT);
        signatory.navigate(link.replaceFirst("\\?.*", "").replaceFirst("/invitations/", "/follow/"));
        return signatory;
    }

    @Test
    void seesSaysAndEnds() {
        Page signatory = opens(Texts.NIGHT_FERRY);
        assertThat(signatory.locator("li[data-demand]")).hasCount(5);
        browser.inspect(signatory, "95-follow");
        signatory.getByText("Tell what you know").first().click();
        Browser.press(signatory, "Send it to the coordinators");
        assertThat(signatory.locator(".problem")).hasCount(2);
        browser.inspect(signatory, "96-propose", 390, ColorScheme.DARK);
        signatory.locator("#happened").fill("2026-02-27");
        signatory.locator("#words").fill("The boat lay at the quay, with its lamps out.");
        Browser.press(signatory, "Send it to the coordinators");
        assertThat(signatory.locator("[role=status]")).containsText("The coordinators have it now.");
        signatory.getByLabel("Not at all").check();
        Browser.press(signatory, "Save");
        assertThat(signatory.getByLabel("Not at all")).isChecked();
        signatory.navigate(signatory.url().replaceFirst("\\?.*", "") + "/stop");
        browser.inspect(signatory, "97-stop", 390, ColorScheme.LIGHT);

        Page amina = browser.examined(1280, ColorScheme.LIGHT);
        Browser.signsIn(amina, site, "amina@ferry.example");
        amina.navigate(site.at("/desk/findings/drafts"));
        assertThat(amina.locator("[data-draft]")).hasCount(1);
        browser.inspect(amina, "98-sent-in");
        amina.navigate(site.at("/newsletter"));
        browser.inspect(amina, "99-newsletter", 390, ColorScheme.LIGHT);
    }

    @Test
    void fromRightToLeft() {
        Page signatory = opens(Texts.ARABIC);
        signatory.navigate(signatory.url().replaceFirst("\\?.*", "") + "?lang=ar");
        browser.inspect(signatory, "95-follow-ar", 390, ColorScheme.DARK);
        browser.inspect(signatory, "95-follow-ar", 1280, ColorScheme.LIGHT);
    }
}
