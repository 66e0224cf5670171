package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
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
    void readTheirOwnScript(String text, String language, String direction) throws IOException {
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
        takesItElsewhere(reader, language);
    }

    private void takesItElsewhere(Page reader, String language) throws IOException {
        reader.locator("a[href$='/reuse']").click();
        browser.inspect(reader, "31-reuse-" + language, 390, ColorScheme.DARK);
        browser.inspect(reader, "31-reuse-" + language, 1280, ColorScheme.LIGHT);
        String snippet = reader.locator("#snippet").inputValue();
        reader.locator("a[href$='/card']").click();
        browser.inspect(reader, "32-card-" + language, 390, ColorScheme.LIGHT);
        HttpServer elsewhere = siteOfSomebodyElse("<!doctype html><title>Elsewhere</title>" + snippet);
        try {
            Page page = browser.visitor();
            page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            assertThat(page.frameLocator("iframe").locator("h1")).isVisible();
            assertThat(page.frameLocator("iframe").locator(".kicker"))
                    .containsText(Pattern.compile("2 organisations|2 կազմակերպություն|منظمتان"));
        } finally {
            elsewhere.stop(0);
        }
    }

    private static HttpServer siteOfSomebodyElse(String html) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
