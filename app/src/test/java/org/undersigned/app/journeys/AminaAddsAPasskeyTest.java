package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;

/** Amina adds a passkey, signs out, and comes back by a mailed link and the passkey; and sees where she is signed in. */
class AminaAddsAPasskeyTest {
    private static final String AMINA = "amina@ferry.example";

    private static void plugsInADevice(Page page) {
        CDPSession device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", added);
    }

    @Test
    void aminaComesBackWithHerPasskey() {
        try (TestSite site = TestSite.fresh();
                Browser browser = new Browser()) {
            site.amina();
            Page amina = browser.writer();
            plugsInADevice(amina);
            Browser.signsIn(amina, site, AMINA);
            amina.navigate(site.at("/desk/sessions"));
            assertThat(amina.locator("main .rows > li")).hasCount(2);
            browser.inspect(amina, "sessions");
            amina.navigate(site.at("/desk/people"));
            browser.inspect(amina, "people", 390, ColorScheme.LIGHT);
            amina.navigate(site.at("/desk/passkeys"));
            Browser.press(amina, "Add a passkey");
            assertThat(amina.locator("main .rows > li")).hasCount(1);
            browser.inspect(amina, "own-passkeys");
            amina.navigate(site.at("/desk/sessions"));
            assertThat(amina.locator("main .rows > li")).hasCount(1);
            Browser.press(amina, "Sign out");

            asks(amina, site);
            Page elsewhere = browser.writer();
            elsewhere.navigate(amina.url());
            browser.inspect(elsewhere, "link-elsewhere");
            Browser.press(amina, "Sign in");
            assertThat(amina.locator("h1")).hasText("Your passkey");
            browser.inspect(amina, "passkey-asked");
            amina.navigate(site.at("/sign-in/passkey?lang=ar"));
            browser.inspect(amina, "passkey-asked-ar", 390, ColorScheme.DARK);
            amina.navigate(site.at("/sign-in/passkey?lang=en"));
            Browser.press(amina, "Use a passkey");
            assertThat(amina).hasURL(Pattern.compile(".*/desk"));
            Page withoutScripts = browser.sameWithoutScripts(amina);
            withoutScripts.navigate(site.at("/sign-in/passkey"));
            assertThat(withoutScripts.locator("#passkey-without")).isVisible();
        }
    }

    private static void asks(Page page, TestSite site) {
        String earlier = new Mailbox(site.at("")).newestLink(AMINA, "/sign-in/link/");
        page.navigate(site.at("/sign-in"));
        page.getByLabel("Your mail address").fill(AMINA);
        Browser.press(page, "Mail me a link");
        assertThat(page.locator("h1")).hasText("Look into your mail");
        String link = earlier;
        while (link.equals(earlier)) {
            link = new Mailbox(site.at("")).newestLink(AMINA, "/sign-in/link/");
        }
        page.navigate(link);
    }
}
