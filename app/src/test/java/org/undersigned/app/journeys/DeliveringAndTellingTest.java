package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Amina hands a statement to its addressee, and has a partner's program told of it. */
class DeliveringAndTellingTest {
    private static HttpServer partner;
    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 404 : 204, -1);
            exchange.close();
        });
        partner.start();
        site = TestSite.fresh("--undersigned.fetch.instead=partner.example=http://localhost:"
                + partner.getAddress().getPort());
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
        partner.stop(0);
    }

    @Test
    void theDeskPagesAreForEverybody() {
        Coordinator coordinator = site.amina();
        String slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        Page amina = browser.examined(1280, ColorScheme.LIGHT);
        Browser.signsIn(amina, site, "amina@ferry.example");

        amina.navigate(site.at("/desk/webhooks"));
        browser.inspect(amina, "70-no-webhooks", 390, ColorScheme.DARK);
        amina.getByLabel("Address", new Page.GetByLabelOptions().setExact(true))
                .fill("https://partner.example/hooks/statements?key=3f9a1c");
        Browser.press(amina, "Add it");
        assertThat(amina.locator("[data-secret]")).containsText("whsec_");
        Browser.picture(amina, "71-secret");
        Browser.press(amina, "Send a test event");
        while (amina.locator("[data-notice=delivered]").count() < 1) {
            amina.reload();
        }
        browser.inspect(amina, "72-webhook");
        amina.navigate(site.at("/desk/webhooks"));
        amina.getByLabel("Address", new Page.GetByLabelOptions().setExact(true)).fill("https://partner.example/gone");
        Browser.press(amina, "Add it");
        Browser.press(amina, "Send a test event");
        while (!amina.locator("main").innerText().contains("One try failed")) {
            amina.reload();
        }
        browser.inspect(amina, "73-webhook-failing", 390, ColorScheme.LIGHT);
        amina.navigate(site.at("/desk/webhooks"));
        browser.inspect(amina, "74-webhooks");

        amina.navigate(site.at("/desk/statements/" + slug));
        amina.getByText("Deliver it to its addressee").click();
        browser.inspect(amina, "75-delivery");
        amina.getByLabel("Mail addresses").fill("harbour@office.example");
        Browser.press(amina, "Look at the letter");
        Browser.examine(amina, "76-letter-1280");
        amina.setViewportSize(390, 900);
        Browser.examine(amina, "76-letter-390");
        Browser.press(amina, "Change it");
        assertThat(amina.getByLabel("Mail addresses")).hasValue("harbour@office.example");
        amina.getByLabel("Mail addresses").fill("");
        Browser.press(amina, "Look at the letter");
        Browser.examine(amina, "77-letter-refused");
        amina.getByLabel("Mail addresses").fill("harbour@office.example");
        Browser.press(amina, "Look at the letter");
        Browser.press(amina, "Send it");
        assertThat(amina.locator("[data-delivery=mail]")).hasCount(1);
        amina.getByLabel("Note").fill("No. 12/3");
        Browser.press(amina, "Record it");
        assertThat(amina.locator("[data-delivery=hand]")).containsText("No. 12/3");
        browser.inspect(amina, "78-delivered");

        Page reader = browser.visitor();
        reader.navigate(site.at("/statements/" + slug));
        while (reader.locator(".delivered li").count() < 1) {
            reader.reload();
        }
        browser.inspect(reader, "79-delivered-in-public");
        reader.navigate(site.at("/statements/" + slug + "/reuse"));
        browser.inspect(reader, "79-reuse", 390, ColorScheme.LIGHT);
    }
}
