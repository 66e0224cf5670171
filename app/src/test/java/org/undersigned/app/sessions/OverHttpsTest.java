package org.undersigned.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;

/** What a browser is told where the site is reached over https, by a web server in front. */
class OverHttpsTest {
    private static final TestSite SITE = TestSite.fresh("--undersigned.url=https://statements.example");

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        SITE.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(SITE.at(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }

    @Test
    void everyAnswerSaysThatThereIsNothingButHttps() throws Exception {
        for (String path : List.of("/", "/sign-in", "/desk", "/statements/nowhere", "/%00", "/api/v1/statements")) {
            assertThat(get(path).headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .containsExactly("max-age=31536000");
        }
    }

    @Test
    void everyCookieBelongsToThisHostAlone() throws Exception {
        List<String> all = new ArrayList<>(cookies(get("/sign-in?lang=fr")));
        all.addAll(cookies(get("/desk")));
        assertThat(all)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Path=/;/"));
        assertThat(all)
                .extracting(cookie -> cookie.substring("__Host-".length(), cookie.indexOf('=')))
                .contains("undersigned", "XSRF-TOKEN", "language");
    }

    private static String value(List<String> cookies, String name) {
        String cookie = cookies.stream()
                .filter(set -> set.startsWith("__Host-" + name + "="))
                .findFirst()
                .orElseThrow();
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    }

    @Test
    void whatMustNotBeGuessedIsMadeOf216RandomBits() throws Exception {
        String session = value(cookies(get("/desk")), "undersigned");
        assertThat(new String(Base64.getDecoder().decode(session), StandardCharsets.US_ASCII))
                .matches("[A-Za-z0-9_-]{36}");
        String first = value(cookies(get("/sign-in")), "XSRF-TOKEN");
        assertThat(first)
                .matches("[A-Za-z0-9_-]{36}")
                .doesNotMatch("[0-9a-f-]{36}")
                .isNotEqualTo(value(cookies(get("/sign-in")), "XSRF-TOKEN"));
    }

    @Test
    void signingOutClearsTheBrowser() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        String field = Jsoup.parse(page.body()).select("input[name=_csrf]").val();
        HttpResponse<String> out = post("/sign-out", page, field);
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(post("/sign-out", page, "forged").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> post(String path, HttpResponse<String> page, String token) throws Exception {
        String name = "__Host-XSRF-TOKEN";
        return client.send(
                HttpRequest.newBuilder(URI.create(SITE.at(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", name + "=" + value(cookies(page), "XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
