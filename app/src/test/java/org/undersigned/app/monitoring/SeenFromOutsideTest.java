package org.undersigned.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.newsletter.Readers;

/** A site whose mail server has troubles, as a program that watches over it sees it. */
class SeenFromOutsideTest {
    private static final Path ALERTS = Path.of("../packaging/prometheus-alerts.yml");
    private static final Path HANDBOOK = Path.of("../docs/operate/monitoring.md");
    private static final Pattern NAME = Pattern.compile("\\b(?:undersigned|jvm|process)_[a-z_]+");

    @TempDir
    private static Path backups;

    private static final String WITNESS = "w.example+e533421d+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    private static SmtpSink sink;
    private static int port;
    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        sink = new SmtpSink();
        sink.answers(command -> {
            if (!command.startsWith("RCPT")) {
                return "";
            }
            return command.contains("gone@") ? "550 5.1.1 there is no " + command : "451 4.3.0 later";
        });
        port = TestSite.freePort();
        site = TestSite.fresh(
                "--undersigned.smtp.url=" + sink.url(),
                "--undersigned.mail.from=ferry@site.example",
                "--undersigned.backup.folder=" + backups,
                "--undersigned.management.port=" + port);
        String slug = site.amina().opens(Texts.NIGHT_FERRY);
        site.amina().invites(slug, List.of("Guild, gone@guild.example", "Choir, bruno@choir.example"));
        JdbcClient.create(site.bean(DataSource.class)).sql("""
                INSERT INTO ledger_witness (id, vkey, url, added_at)
                VALUES (gen_random_uuid(), ?, 'https://w.example', now())""").param(WITNESS).update();
        Readers.await("a backup is made", () -> scrape().contains("\nundersigned_backup_age_seconds "));
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
        sink.close();
    }

    private static HttpResponse<String> get(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> asks(String path) {
        return get("http://127.0.0.1:" + port + path);
    }

    private static String scrape() {
        return asks("/actuator/prometheus").body();
    }

    private static double value(String text, String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series + " in\n" + text));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPartHasItsHealthAndThePublicPortKnowsNothingOfIt() {
        HttpResponse<String> health = asks("/actuator/health");
        assertThat(health.body())
                .contains("\"status\":\"UP\"", "\"database\":{", "\"migrations\":{", "\"disk\":{", "\"ledger\":{")
                .contains("\"mail\":{", "\"node\":{")
                .doesNotContain("sink", "choir", "postgres");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(asks("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(asks("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(asks("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(asks("/").statusCode()).isEqualTo(404);
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(get(site.at(path)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theNumbersAreThoseOfTheSite() throws IOException {
        for (String path : List.of("/", "/", "/search", "/nowhere", "/api/v1/statements")) {
            get(site.at(path));
        }
        Readers.await("the mail to the guild came back", () -> value(scrape(), "undersigned_mails_returned") == 1);
        String text = scrape();
        String requests = "undersigned_request_duration_seconds_count";
        assertThat(value(text, requests + "{kind=\"file\",status=\"2xx\"}")).isGreaterThanOrEqualTo(2);
        assertThat(value(text, requests + "{kind=\"page\",status=\"2xx\"}")).isPositive();
        assertThat(value(text, requests + "{kind=\"page\",status=\"4xx\"}")).isPositive();
        assertThat(value(text, requests + "{kind=\"api\",status=\"2xx\"}")).isPositive();
        assertThat(value(text, requests + "{kind=\"page\",status=\"5xx\"}")).isZero();
        assertThat(value(text, "undersigned_mails_waiting")).isEqualTo(1);
        assertThat(value(text, "undersigned_ledger_entries"))
                .isEqualTo(value(text, "undersigned_witness_missing_entries{witness=\"w.example\"}"))
                .isPositive();
        assertThat(value(text, "undersigned_nodes")).isEqualTo(1);
        assertThat(value(text, "undersigned_measures_missing")).isZero();
        assertThat(text).doesNotContain("choir", "guild.example", "amina", "127.0.0.1");
        assertThat(names(Files.readString(HANDBOOK)))
                .as("docs/operate/monitoring.md has each of ours")
                .containsAll(text.lines()
                        .filter(line -> line.startsWith("# TYPE undersigned_"))
                        .map(line -> line.split(" ")[2])
                        .toList());
    }

    @Test
    void everyAlertIsOfANumberThatThereIs() throws Exception {
        Set<String> there = names(scrape());
        // There only while something is due.
        there.add("undersigned_jobs_due_of_kind");
        String rules = Files.readString(ALERTS);
        assertThat(names(rules)).hasSizeGreaterThan(10).allMatch(there::contains);
        assertThat(names(Files.readString(HANDBOOK))).allMatch(there::contains);
        rules.lines()
                .filter(line -> line.contains("- alert: "))
                .forEach(line -> assertThat(HANDBOOK).content().contains(line.substring(line.indexOf(": ") + 2)));
        if (Files.isExecutable(Path.of("/usr/bin/promtool"))) {
            Process check = new ProcessBuilder("/usr/bin/promtool", "check", "rules", ALERTS.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(check.waitFor()).as(said).isZero();
        }
    }

    @Test
    void theDeskShowsTheSameInWords() throws IOException {
        Readers.await(
                "the mail to the guild came back",
                () -> !desk().select("[data-failed]").isEmpty());
        assertThat(desk().select("[data-failed=NO_MAILBOX]").text()).startsWith("1 mail: there is no such mailbox");
        assertThat(desk().select("main").text())
                .contains("1 mail waits, since", "0 of 1 witness")
                .doesNotContain("guild.example", "bruno@");
        assertThat(desk().select("[data-node]")).hasSize(1);
        assertThat(desk().select("[data-backup=made]")).hasSize(1);
        assertThat(new Visitor().open(site.at("/desk/operation")).address()).contains("/sign-in");
    }

    private static org.jsoup.nodes.Document desk() {
        try {
            return site.amina().visitor().open(site.at("/desk/operation")).document();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPortThatIsTakenStopsTheStartInOneSentence() {
        assertThatThrownBy(() -> TestSite.fresh("--undersigned.management.port=" + port))
                .hasStackTraceContaining("Port " + port + " of 127.0.0.1 cannot be used for monitoring");
    }

    /** As soon as it is to end, while it still answers its last requests. */
    @Test
    void aNodeThatEndsIsOutOfServiceBeforeItIsGone() {
        int own = TestSite.freePort();
        String readiness = "http://127.0.0.1:" + own + "/actuator/health/readiness";
        TestSite ending = TestSite.fresh("--undersigned.management.port=" + own);
        try {
            assertThat(get(readiness).statusCode()).isEqualTo(200);
            ApplicationContext context =
                    WebApplicationContextUtils.getRequiredWebApplicationContext(ending.bean(ServletContext.class));
            context.publishEvent(new ContextClosedEvent(context));
            assertThat(get(readiness).statusCode()).isEqualTo(503);
            assertThat(get(readiness.replace("readiness", "liveness")).statusCode())
                    .isEqualTo(200);
        } finally {
            ending.close();
        }
        assertThatThrownBy(() -> get(readiness)).isInstanceOf(java.io.UncheckedIOException.class);
    }

    /** A long migration is no dead process. */
    @Test
    void aNodeThatStartsLivesAndIsNotReady() {
        int own = TestSite.freePort();
        MonitoringPort starting = MonitoringPort.open("127.0.0.1", own);
        try {
            String health = "http://127.0.0.1:" + own + "/actuator/health";
            assertThat(get(health + "/liveness").statusCode()).isEqualTo(200);
            assertThat(get(health + "/readiness").statusCode()).isEqualTo(503);
            assertThat(get(health).statusCode()).isEqualTo(503);
        } finally {
            starting.destroy();
        }
    }
}
