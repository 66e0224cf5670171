package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** A coordinator pauses signing while somebody writes, and lets it go on. */
class PausingTest {
    @Test
    void whoeverIsStoppedSendsWhatTheyTypedAgain() {
        try (TestSite site = TestSite.fresh();
                Browser browser = new Browser()) {
            Coordinator coordinator = site.amina();
            Page amina = browser.writer();
            Browser.signsIn(amina, site, "amina@ferry.example");
            String slug = coordinator.opens(Texts.NIGHT_FERRY);
            coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));

            Page bruno = browser.visitor();
            bruno.navigate(coordinator.invitation("office@harbour.example"));
            bruno.locator("[name=role]").first().fill("Chair of the board, and of the choir that sings on the pier");
            bruno.locator("[name=authority][value=board-decision]").check();
            amina.navigate(site.at("/desk/fuses"));
            amina.locator("[data-fuse=signing] button").click();
            PlaywrightAssertions.assertThat(amina.locator("[data-fuse=signing].pulled"))
                    .isVisible();
            browser.inspect(amina, "140-fuses");
            browser.inspect(in(amina, "ar"), "140-fuses-ar", 390, ColorScheme.LIGHT);

            Browser.press(bruno, "Sign for Harbour Friends");
            PlaywrightAssertions.assertThat(bruno.locator("h1")).hasText("Paused for a while");
            Browser.picture(bruno, "141-stopped");
            assertThat(bruno.locator(".typed").innerText()).contains("sings on the pier");
            amina.locator("[data-fuse=signing] button").click();
            PlaywrightAssertions.assertThat(amina.locator(".pulled")).hasCount(0);
            Browser.press(bruno, "Send again");
            PlaywrightAssertions.assertThat(bruno.locator("[data-signed]")).isVisible();
        }
    }

    private static Page in(Page seen, String language) {
        Page page = seen.context().newPage();
        page.navigate(seen.url() + "?lang=" + language);
        return page;
    }
}
