package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.app.commands.Visitor;

/** What holds of the public pages in every language that the interface speaks. */
class InEachLanguageTest {
    private static final int BUDGET = 25 * 1024;
    private static final int REQUESTS = 3;
    // Colours and the sizes of what is pressed are those of the style sheet, whatever the language.
    private static final List<String> OF_THE_STYLE = List.of("color-contrast", "target-size");

    private static SevenStatements seven;
    private static Browser browser;

    @BeforeAll
    static void publish() throws Exception {
        browser = new Browser();
        seven = new SevenStatements();
    }

    @AfterAll
    static void stop() {
        browser.close();
        if (seven != null) {
            seven.close();
        }
    }

    static List<String> languages() {
        return SevenStatements.languages();
    }

    /** Every kind of public page: those that are files, those made for one reader, and those that say no. */
    private static Map<String, String> pages(String language) throws Exception {
        String statement = seven.statement(language);
        String prefix = language.equals("en") ? "" : "/" + language;
        String asked = "?lang=" + language;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", prefix.isEmpty() ? "/" : prefix);
        for (String page :
                List.of("check", "verify", "about", "privacy", "demands", "commitments", "components", "unavailable")) {
            pages.put(page, prefix + "/" + page);
        }
        pages.put("instrument", prefix + seven.accord);
        pages.put("addressee", prefix + link("/demands", "a[href^=/addressees/]"));
        pages.put("organisation", prefix + link(statement + "/signatories", "[data-name] a"));
        for (String page : List.of(
                "", "/signatories", "/signatories/by-name", "/signatories/by-country", "/comments", "/demands")) {
            pages.put("statement" + page, statement + page);
        }
        pages.put("reuse", statement + "/reuse");
        pages.put("card", statement + "/card");
        if (!language.equals("en")) {
            pages.put("translation", seven.statement("en") + "/translations/" + language);
        }
        pages.put("write a comment", statement + "/comments/new" + asked);
        pages.put("reply", statement + "/comments/" + seven.comments.get(language) + "/reply" + asked);
        pages.put("open call", statement + "/sign" + asked);
        String word = URI.create(new Visitor()
                        .open(seven.site.at(statement))
                        .document()
                        .select("h1")
                        .text()
                        .split(" ")[1])
                .toASCIIString();
        pages.put("search", "/search" + asked);
        pages.put("found", "/search" + asked + "&q=" + word);
        pages.put("found of a year", "/search" + asked + "&year=" + Year.now().getValue());
        pages.put("nothing found", "/search" + asked + "&q=rhinoceros&year=2020");
        pages.put("newsletter", "/newsletter" + asked);
        pages.put("newsletter of a statement", "/newsletter" + asked + "&statement=" + statement.substring(12));
        for (String page : List.of(
                "newsletter/sent",
                "newsletter/ended",
                "comments/sent",
                "comments/deleted",
                "sign-ons/sent",
                "sign-ons/forgotten",
                "signed",
                "signed/mailed",
                "watch",
                "watch/sent",
                "sign-in",
                "sign-in/sent",
                "nowhere",
                "statements/nowhere",
                "comments/replies/nowhere",
                "newsletter/own/nowhere")) {
            pages.put(page, "/" + page + asked);
        }
        return pages;
    }

    private static String link(String path, String selector) throws Exception {
        return seven.await(path, selector).select(selector).attr("href");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void axeFindsNothing(String language) throws Exception {
        List<String> faults = new ArrayList<>();
        Page reader = browser.examined(1280, ColorScheme.LIGHT);
        for (Map.Entry<String, String> page : pages(language).entrySet()) {
            Response response = reader.navigate(seven.site.at(page.getValue()));
            String name = page.getKey() + " (" + response.status() + ")";
            if (response.status() != 200 && !page.getValue().contains("nowhere")) {
                faults.add(name + " is not there: " + page.getValue());
            }
            Object root = reader.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir");
            if (!root.equals(language + (language.equals("ar") ? " rtl" : " ltr"))) {
                faults.add(name + " says that it is " + root);
            }
            found(reader, language).forEach(fault -> faults.add(name + ": " + fault));
        }
        reader.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    void aPageWithFaultsWouldBeNoticed() {
        Page reader = browser.examined(1280, ColorScheme.LIGHT);
        reader.setContent("<title>Faults</title><main><button></button><input><img src='/icon.svg'></main>");
        assertThat(String.join("\n", found(reader, "hy")))
                .contains("html-has-lang", "button-name", "label", "image-alt");
        reader.context().close();
    }

    private static List<String> found(Page reader, String language) {
        // There are no frames, for which it would open a window each time.
        AxeBuilder axe = new AxeBuilder(reader).setLegacyMode(true);
        if (!language.equals("en")) {
            axe = axe.disableRules(OF_THE_STYLE);
        }
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ", " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(2)
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLongStatementWithAllThatItLoadsIsAtMost25KilobytesInThreeRequests(String language) throws Exception {
        String path = seven.statement(language);
        Document page = seven.await(path, ".near li", ".beneath a[href*=/comments/new?]");
        assertThat(page.select(".names li")).hasSize(SevenStatements.SIGNATORIES);
        assertThat(page.select(".doc").text().split(" ")).hasSizeGreaterThanOrEqualTo(SevenStatements.WORDS);
        assertThat(page.select(".demands li")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("a[href^=/newsletter], a[href^=/search], a[href$=/reuse], a[href*=/sign?]"))
                .hasSizeGreaterThanOrEqualTo(4);

        List<Request> requests = new ArrayList<>();
        Page reader = browser.visitor();
        reader.onRequestFinished(requests::add);
        reader.navigate(seven.site.at(path));
        reader.waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = 0;
        StringBuilder parts = new StringBuilder();
        for (Request request : requests) {
            int sent = request.sizes().responseBodySize;
            bytes += sent;
            parts.append(" ").append(sent);
        }
        reader.context().close();
        int asked = requests.size();
        // Without a window of its own Chromium does not ask for the sign that stands in its tab.
        if (requests.stream().noneMatch(request -> request.url().endsWith("/icon.svg"))) {
            int icon = compressed("/icon.svg");
            bytes += icon;
            asked++;
            parts.append(" ").append(icon);
        }
        assertThat(asked).isLessThanOrEqualTo(REQUESTS);
        assertThat(bytes).as(language + parts).isLessThan(BUDGET);
    }

    private static int compressed(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(seven.site.at(path)))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        }
    }
}
