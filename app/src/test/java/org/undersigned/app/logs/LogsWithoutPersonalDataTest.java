package org.undersigned.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.newsletter.Readers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a log of objects says while people invite, sign, mistype, are refused, and something breaks. */
class LogsWithoutPersonalDataTest {
    private static final Pattern LINK = Pattern.compile("/invitations/([A-Za-z0-9_-]{32})");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<String> secrets = new ArrayList<>();

    @Test
    void eachLineIsAnObjectAndNamesNobody() throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (SmtpSink sink = new SmtpSink()) {
            // Taken by nobody, so that their text stays where the test can read it.
            sink.answers(command -> {
                if (!command.startsWith("RCPT")) {
                    return "";
                }
                return command.contains("gone@") ? "550 5.1.1 no such " + command : "451 4.3.0 later " + command;
            });
            try (TestSite site = TestSite.fresh(
                    "--logging.structured.format.console=logstash",
                    "--undersigned.smtp.url=" + sink.url(),
                    "--undersigned.mail.from=ferry@site.example")) {
                mainJob(site);
            }
        } finally {
            System.setOut(out);
        }
        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSizeGreaterThan(4);
        JsonMapper json = new JsonMapper();
        for (String line : lines) {
            JsonNode object = json.readTree(line);
            assertThat(object.isObject()).as(line).isTrue();
            assertThat(object.has("@timestamp") && object.has("level") && object.has("message"))
                    .as(line)
                    .isTrue();
        }
        String all = String.join("\n", lines);
        assertThat(all)
                .as("what has happened")
                .contains("was not taken: NO_MAILBOX", "was not taken: Mail", "error ", "stack_trace");
        assertThat(all.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "amina",
                        "bruno",
                        "gone@",
                        "choir",
                        "guild",
                        "stranger",
                        ".example",
                        "127.0.0.1",
                        "203.0.113.77");
        secrets.forEach(secret -> assertThat(all).doesNotContain(secret));
    }

    private void mainJob(TestSite site) throws Exception {
        Coordinator amina = site.amina();
        JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Guild, gone@guild.example", "Choir, bruno@choir.example"));
        Readers.await(
                "the guild's mail is refused for good",
                () -> database.sql("SELECT count(*) FROM mail_message WHERE bounced_at IS NOT NULL")
                                .query(Integer.class)
                                .single()
                        == 1);
        String token = LINK.matcher(
                        database.sql("SELECT body FROM mail_message WHERE recipient = 'bruno@choir.example' LIMIT 1")
                                .query(String.class)
                                .single())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        secrets.add(token);
        Coordinator.signs(site.at("/invitations/" + token));
        String mistyped = new StringBuilder(token).reverse().toString();
        secrets.add(mistyped);
        asks(site, "/invitations/" + mistyped);
        asks(site, "/invitations/" + token.substring(1));
        asks(site, "/sign-in/link/" + mistyped);
        Visitor eve = new Visitor();
        eve.send(eve.open(site.at("/sign-in")), "/sign-in", Map.of("email", "eve@stranger.example"));
        assertThat(eve.open(site.at("/desk/operation")).address()).contains("/sign-in");
        breaks(site, database);
    }

    // As if a table were damaged, while somebody is mailed.
    private static void breaks(TestSite site, JdbcClient database) throws IOException {
        Visitor amina = site.amina().visitor();
        Visitor.Page people = amina.open(site.at("/desk/people"));
        database.sql("ALTER TABLE mail_message RENAME COLUMN recipient TO lost").update();
        Visitor.Page broken =
                amina.send(people, "/desk/people", Map.of("name", "Bruno Reyes", "email", "bruno@people.example"));
        assertThat(broken.status()).isEqualTo(500);
        database.sql("ALTER TABLE mail_message RENAME COLUMN lost TO recipient").update();
    }

    private static void asks(TestSite site, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(site.at(path)))
                            .header("X-Forwarded-For", "203.0.113.77")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void aLineForPeopleIsCleanedAndCannotBeForged() {
        Logger logger = (Logger) LoggerFactory.getLogger("org.undersigned.mail");
        IOException cause = new IOException("550 <eve@mail.example>\r\n2026-01-01T00:00:00Z ERROR forged: in a trace");
        String lines = new TextLines()
                .format(new LoggingEvent("", logger, Level.WARN, "was not taken: {}", cause, new Object[] {
                    "no <eve@mail.example>\u2028\n2026-01-01T00:00:00Z ERROR forged: in words"
                }));
        assertThat(lines).contains("WARN  org.undersigned.mail: was not taken: no <[address]>", "550 <[address]>");
        assertThat(lines).doesNotContain("eve@");
        assertThat(lines.split("\\R"))
                .hasSizeGreaterThan(3)
                .filteredOn(line -> !line.startsWith("    "))
                .hasSize(1);
    }

    @Test
    void whatLibrariesQuoteIsTakenOutAndTheRestStays() {
        assertThat(WithoutPersonalData.without("550 no <eve.x@mail.example.org> from [203.0.113.7], 2001:db8::7"))
                .isEqualTo("550 no <[address]> from [[network address]], [network address]");
        assertThat(WithoutPersonalData.without("GET /invitations/aB3dE5gH7jK9mN1pQ3sT5vW7yZ9-_bCd"))
                .isEqualTo("GET /invitations/[secret]");
        for (String kept : List.of(
                "at org.undersigned.app.web.Pages.show(Pages.java:42) ~[app.jar:0.1.0]",
                "java.lang.Object@1a2b3c, PostgreSQL 17.5.1, at 12:30:45",
                "mail 0f0e2d3c-1111-4222-8333-944455566677 was not taken: NO_MAILBOX",
                "org.springframework.beans.factory.support.AbstractAutowireCapableBeanFactory",
                "backup undersigned-2026-01-01T023000Z.zip.age made")) {
            assertThat(WithoutPersonalData.without(kept)).isEqualTo(kept);
        }
    }
}
