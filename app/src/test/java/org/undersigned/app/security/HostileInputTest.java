package org.undersigned.app.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** What people send is shown and compared, and never run, obeyed, or answered differently for what it hits upon. */
class HostileInputTest {
    private static final String EXPRESSIONS = "${7*7} #{7*7} {{7*7}} *{7*7} @{7*7} <%= 7*7 %> $unsafe{7*7} {0} {name}";

    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();

    /** Of jte, of ICU's messages, of Spring, of whatever a page may pass through. */
    @Test
    void noTemplateRunsWhatSomebodyWrote() throws IOException {
        String domain = "h" + UUID.randomUUID() + ".example";
        String name = "Friends " + EXPRESSIONS + " '{' " + domain;
        // The importer takes what is in two braces for a template of a wiki.
        String heading = "Keep " + EXPRESSIONS.replace("{{7*7}} ", "");
        String title = Texts.NIGHT_FERRY.lines().findFirst().orElseThrow();
        String slug = amina.opens(Texts.NIGHT_FERRY.replace(title, heading));
        amina.invites(slug, List.of(name + ", office@" + domain + ", " + domain));
        String link = amina.invitation("office@" + domain);
        Visitor.Page receipt = Coordinator.signs(link);
        for (String language : List.of("en", "ar", "ru")) {
            assertThat(new Visitor(language).open(link).text()).contains(heading, name);
        }
        assertThat(receipt.text()).contains(name);
        String subjects = new Visitor().open(site.at("/mailbox")).text();
        assertThat(subjects).contains("${7*7} #{7*7} {{7*7}}");
    }

    private List<String> headers(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answer.substring(0, answer.indexOf("\r\n\r\n")).lines().toList();
        }
    }

    @Test
    void nothingInAnAddressOrACookieBecomesAHeader() throws IOException {
        List<String> injected = new ArrayList<>();
        for (String end : List.of("%0d%0a", "%0a", "%0d", "%E5%98%8A%E5%98%8D", "%25250d%25250a", "%u000d%u000a")) {
            String hostile = "x" + end + "X-Injected:%20yes" + end + end + "body";
            for (String path : List.of(
                    "/statements/" + hostile,
                    "/sign-in?refused=" + hostile,
                    "/search?q=" + hostile,
                    "/?language=" + hostile,
                    "/?language=en" + end + "X-Injected:%20yes",
                    "/desk/" + hostile,
                    "/statements/" + hostile + "/comments/7b0e0b3e-0000-4000-8000-000000000000",
                    "/newsletter?topic=" + hostile,
                    "//evil.example/" + hostile)) {
                headers("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: language=" + hostile + "\r\n").stream()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("x-injected"))
                        .forEach(line -> injected.add(path));
            }
        }
        assertThat(injected).isEmpty();
    }

    @Test
    void nobodyIsSentElsewhereAndNoMailNamesAnotherHost() throws IOException {
        for (String path : List.of(
                "//evil.example",
                "//evil.example/%2e%2e",
                "/\\evil.example",
                "/desk//evil.example",
                "/sign-in?next=//evil.example")) {
            assertThat(headers("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"))
                    .noneMatch(line -> line.startsWith("Location: ") && line.contains("evil"));
        }
        assertThat(headers("GET /desk HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"))
                .contains("Location: /sign-in");
        String address = "watcher@h" + UUID.randomUUID() + ".example";
        Connection session = Jsoup.newSession()
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .ignoreHttpErrors(true);
        String token = session.newRequest(site.at("/watch"))
                .get()
                .select("[name=_csrf]")
                .val();
        Document sent = session.newRequest(site.at("/watch"))
                .data(Map.of("_csrf", token, "email", address, "domain", address.substring(address.indexOf('@') + 1)))
                .post();
        assertThat(sent.location()).endsWith("/watch/sent");
        assertThat(amina.mailedLink(address, "/watches/")).startsWith(site.at("/watches/"));
    }

    /** Text, status and headers: whoever tries links or addresses learns nothing of those that are there. */
    @Test
    void theAnswerDoesNotTellWhatIsThere() throws IOException {
        String domain = "h" + UUID.randomUUID() + ".example";
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Friends of " + domain + ", office@" + domain + ", " + domain));
        for (String[] form :
                new String[][] {{"/sign-in", "username"}, {"/signed", "email"}, {"/newsletter", "email"}}) {
            assertThat(asked(form[0], form[1], "nobody@" + domain))
                    .as(form[0])
                    .isEqualTo(asked(form[0], form[1], "office@" + domain))
                    .isEqualTo(asked(form[0], form[1], "amina@ferry.example"));
        }
        // What never was, what is cut, and what once worked are one answer.
        for (String kind : List.of("invitations", "signatures", "signed", "watches", "sign-ons", "comments")) {
            String never = opened("/" + kind + "/" + "A".repeat(32));
            assertThat(never).startsWith("404");
            assertThat(opened("/" + kind + "/" + "b".repeat(32))).isEqualTo(never);
            assertThat(opened("/" + kind + "/" + "b".repeat(31))).isEqualTo(never);
            assertThat(opened("/" + kind + "/" + "b".repeat(33))).isEqualTo(never);
        }
    }

    private String asked(String path, String field, String value) throws IOException {
        Connection session = Jsoup.newSession().ignoreHttpErrors(true);
        Document page = session.newRequest(site.at(path)).get();
        Connection request = session.newRequest(site.at(path)).method(Connection.Method.POST);
        page.select("form[action=" + path + "] input[type=hidden]")
                .forEach(hidden -> request.data(hidden.attr("name"), hidden.val()));
        return shown(request.data(field, value).execute());
    }

    private String opened(String path) throws IOException {
        String answer = shown(Jsoup.newSession()
                .ignoreHttpErrors(true)
                .newRequest(site.at(path))
                .execute());
        return answer.replace(path, path.substring(0, path.lastIndexOf('/')));
    }

    // All but what differs from one answer to the next whoever asks: tokens, tickets, the moment.
    private static String shown(Connection.Response answer) throws IOException {
        Document page = answer.parse();
        page.select("input[type=hidden]").remove();
        page.select("input[type=email]").removeAttr("value");
        return answer.statusCode() + " " + answer.url().getPath() + " "
                + answer.headers().keySet() + page.select("main").html();
    }
}
