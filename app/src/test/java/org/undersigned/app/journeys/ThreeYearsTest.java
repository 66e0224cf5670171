package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.LmtpClient;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WebSource;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.DueDays;
import org.undersigned.app.evidence.SourceWatch;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.newsletter.Readers;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement is followed for three years: demands are met, refused by a letter, reversed and overdue, a finding is
 * disputed, a source dies. At every step the pages, files, feed, calendar, mails and the ledger say the same.
 */
class ThreeYearsTest {
    private static final SettableClock CLOCK =
            new SettableClock(LocalDate.of(2023, 11, 15).atTime(9, 0).toInstant(ZoneOffset.UTC));
    private static final Map<String, String> WORDS = Map.of(
            "open",
            "Open",
            "under-way",
            "Under way",
            "partly",
            "Partly met",
            "met",
            "Met",
            "overdue",
            "Overdue",
            "refused",
            "Refused",
            "reversed",
            "Reversed");

    private static final int LMTP = TestSite.freePort();

    private static TestSite site;
    private static WebSource register;
    private static Desk desk;
    private static String slug;
    private static StatementId statement;
    private static int steps;
    private static int published;
    private static int daysPassed;

    @BeforeAll
    static void publish() throws IOException {
        register = new WebSource();
        answers("200 OK");
        site = TestSite.at(
                CLOCK,
                "--undersigned.fetch.instead=" + register.inPlaceOf("register.example"),
                "--undersigned.answers.address=answers@site.example",
                "--undersigned.answers.lmtp=127.0.0.1:" + LMTP);
        Coordinator amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY
                .replace("once every night;", "once every night;\n[2024-06-30]")
                .replace("before it begins;", "before it begins;\n[2025-03-31]")
                .replace("a boat is expected;", "a boat is expected;\n[2026-06-30]"));
        amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        statement = site.bean(Statements.class).withSlug(slug).id();
        desk = new Desk(site);
        new Readers(site).subscribed("reader@readers.example", "en", Frequency.AT_ONCE, new Choice.Everything());
    }

    @AfterAll
    static void stop() {
        site.close();
        register.close();
    }

    private static void answers(String status) {
        register.at(
                "/letters/2",
                WebSource.sends(status, "text/html; charset=utf-8", "<!doctype html><html lang=en><p>Letter 2.</p>"));
        for (int letter : List.of(1, 3, 4, 5, 6)) {
            register.at(
                    "/letters/" + letter,
                    WebSource.sends(
                            "200 OK", "text/html; charset=utf-8", "<!doctype html><html lang=en><p>Letter.</p>"));
        }
    }

    private static void on(String day) {
        CLOCK.set(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
        site.bean(DueDays.class).notice();
    }

    private static String findings(int demand) {
        return "/desk/findings/demand/"
                + site.bean(Demands.class).of(statement).get(demand - 1).id();
    }

    private static void finds(int demand, int letter, String words, Map<String, String> claim) throws IOException {
        Map<String, String> fields = new HashMap<>(claim);
        fields.put("happened", LocalDate.now(CLOCK).toString());
        fields.put("words", words);
        fields.put("source", "https://register.example/letters/" + letter);
        Visitor.Page sent = desk.amina().send(desk.amina().open(site.at(findings(demand))), findings(demand), fields);
        assertThat(sent.document().select(".problem").eachText()).isEmpty();
        desk.accepts(words);
        steps++;
        published++;
    }

    private static void proposes(int demand, String words, String step, String reason) throws IOException {
        desk.proposes(findings(demand), words, step, reason);
        desk.accepts(reason);
        steps++;
    }

    private static String file(String path) throws IOException {
        return new String(new Visitor().download(site.at("/statements/" + slug + path)), StandardCharsets.UTF_8);
    }

    private static List<String> shown(Document page, String selector) {
        return page.select(selector).eachAttr("data-state");
    }

    /** Everything that tells how the demands stand tells this. */
    private static void agree(String... states) throws Exception {
        List<String> expected = List.of(states);
        String own = "section[data-demand] > .state";
        Document page = Await.page(
                site,
                "/statements/" + slug + "/demands",
                now -> shown(now, own).equals(expected)
                        && now.select("[data-finding] .small:contains(ledger)").size() >= steps);
        Map<String, Integer> tally = new TreeMap<>();
        expected.forEach(state -> tally.merge(WORDS.get(state), 1, Integer::sum));
        Map<String, Integer> drawn = new TreeMap<>();
        for (Element row : page.select("#glance-table tbody tr")) {
            drawn.put(row.select("th").text(), Integer.parseInt(row.select("td").text()));
        }
        assertThat(drawn).isEqualTo(tally);
        for (String path : List.of("/statements/" + slug, "/demands")) {
            Await.page(site, path, now -> shown(now, ".demands .state").equals(expected));
        }
        JsonNode json = JsonMapper.shared().readTree(file("/demands.json"));
        assertThat(json.get("demands").valueStream().map(one -> one.get("state").asString()))
                .containsExactlyElementsOf(expected);
        table(expected);
        calendar(expected);
        assertThat(file("/demands.atom").split("<entry>", -1)).hasSize(steps + overdue(json) + 1);
        VerificationReport report = BundleVerifier.verify(
                new Visitor().download(site.at("/statements/" + slug + "/proof.zip")), Optional.empty());
        assertThat(report.sentences(Outcome.WRONG)).isEmpty();
        assertThat(report.sentences(Outcome.CHECKED).stream()
                        .filter(sentence -> sentence.matches("(?s).*demand \\d, \\d{4}-\\d\\d-\\d\\d, .*")))
                .hasSize(published);
        hears();
    }

    /** What happens while a mail is being written goes into the same mail: each is waited for. */
    private static void hears() {
        int told = steps + daysPassed;
        Readers.await(told + " mails", () -> mails("reader@readers.example") == told);
    }

    private static int overdue(JsonNode json) {
        return (int) json.get("demands")
                .valueStream()
                .filter(one -> one.get("onTime").asString().equals("overdue"))
                .count();
    }

    private static int mails(String to) {
        return site.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM mail_message WHERE recipient = ? AND body LIKE '%/demands#demand-%'")
                .param(to)
                .query(Integer.class)
                .single();
    }

    private static void table(List<String> expected) throws IOException {
        Map<Integer, String> states = new TreeMap<>();
        try (CSVParser rows = CSVParser.parse(
                new StringReader(file("/demands.csv")),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                states.put(Integer.parseInt(row.get("number")), row.get("state"));
            }
        }
        assertThat(states.values()).containsExactlyElementsOf(expected);
    }

    private static void calendar(List<String> expected) throws Exception {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        for (VEvent event : Biweekly.parse(file("/due.ics")).first().getEvents()) {
            DateTimeComponents start = event.getDateStart().getValue().getRawComponents();
            days.put(
                    LocalDate.of(start.getYear(), start.getMonth(), start.getDate()),
                    event.getDescription().getValue());
        }
        List<LocalDate> due = List.of(LocalDate.of(2024, 6, 30), LocalDate.of(2025, 3, 31), LocalDate.of(2026, 6, 30));
        assertThat(days.keySet()).containsExactlyElementsOf(due);
        for (int i = 0; i < due.size(); i++) {
            assertThat(days.get(due.get(i))).contains("\n\n" + WORDS.get(expected.get(i)));
        }
    }

    @Test
    void everythingSaysTheSameAtEveryStep() throws Exception {
        agree("open", "open", "open", "open", "open");

        on("2024-02-01");
        finds(1, 1, "A boat was ordered for the night.", Map.of("shows", "UNDER_WAY"));
        agree("under-way", "open", "open", "open", "open");

        on("2024-06-20");
        Readers.await("coordinators hear of the day ahead", () -> coordinatorsMails() == 2);
        agree("under-way", "open", "open", "open", "open");

        on("2024-07-01");
        daysPassed++;
        agree("overdue", "open", "open", "open", "open");
        Readers.await("coordinators hear that it passed", () -> coordinatorsMails() == 4);

        on("2024-09-10");
        finds(1, 2, "The boat sails every night.", Map.of("shows", "MET"));
        agree("met", "open", "open", "open", "open");
        assertThat(file("/demands.json")).contains("\"onTime\" : \"late\"");

        on("2025-01-15");
        finds(2, 3, "The timetable hangs on the quay.", Map.of("says", "ACCEPTED", "shows", "MET"));
        agree("met", "met", "open", "open", "open");

        on("2025-06-05");
        theAddresseeAnswers();
        agree("met", "met", "refused", "open", "open");

        on("2025-09-01");
        finds(2, 5, "The timetable was taken down.", Map.of("shows", "REVERSED"));
        hears();
        // What is reversed is met no more, and its day is long past.
        site.bean(DueDays.class).notice();
        daysPassed++;
        hears();
        finds(4, 6, "The hall is open until nine.", Map.of("shows", "PARTLY_MET"));
        agree("met", "reversed", "refused", "partly", "open");

        aSourceDies();

        on("2026-02-01");
        proposes(1, "The boat sails every night.", "dispute", "It lay at the quay all of January.");
        agree("overdue", "reversed", "refused", "partly", "open");
        on("2026-03-01");
        proposes(1, "The boat sails every night.", "settle", "The log of the pilot shows that it sailed.");
        agree("met", "reversed", "refused", "partly", "open");

        on("2026-07-02");
        daysPassed++;
        agree("met", "reversed", "overdue", "partly", "open");
    }

    // Ahead and after: both people.
    private static int coordinatorsMails() {
        return site.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM mail_message WHERE body LIKE '%/desk/findings/demand/%'")
                .query(Integer.class)
                .single();
    }

    private static void theAddresseeAnswers() throws IOException {
        String address = site.bean(AnswerAddresses.class).of(statement).orElseThrow();
        String words = "Lamps on the quay are too dear, and we shall not burn them.";
        try (LmtpClient server = new LmtpClient(LMTP)) {
            List<String> taken = server.deliver("office@harbour.example", List.of(address), """
                    From: Harbour Office <office@harbour.example>
                    Subject: Your third demand
                    Date: Thu, 5 Jun 2025 08:00:00 +0000
                    Content-Type: text/plain; charset=utf-8

                    %s
                    """.formatted(words));
            assertThat(taken).singleElement().asString().startsWith("250");
        }
        String list = "/desk/statements/" + slug + "/answers";
        Readers.await("the letter is read", () -> !letters(list).isEmpty());
        Visitor.Page letter = desk.amina().open(site.at(letters(list).getFirst()));
        String demand = findings(3);
        Visitor.Page form = desk.amina()
                .send(
                        letter,
                        "/findings",
                        Map.of("demand", demand.substring(demand.lastIndexOf('/') + 1), "copy", "message"));
        desk.amina().send(form, demand, Map.of("says", "REFUSED"));
        desk.accepts(words);
        steps++;
        published++;
        Readers.await("the page has it", () -> found(words));
        Document page =
                new Visitor().open(site.at("/statements/" + slug + "/demands")).document();
        String copy = page.select("#demand-3 a[href^=/evidence/]").attr("href");
        assertThat(new Visitor().open(site.at(copy)).text()).contains(words);
    }

    private static boolean found(String words) {
        try {
            return file("/demands.json").contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> letters(String list) {
        try {
            return desk.amina()
                    .open(site.at(list))
                    .document()
                    .select("li[data-answer] a[dir=auto]")
                    .eachAttr("href");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aSourceDies() throws IOException {
        answers("410 Gone");
        for (int look = 0; look < 4; look++) {
            CLOCK.passes(Duration.ofDays(8));
            // One address of each host at a time.
            for (int address = 0; address < 6; address++) {
                site.bean(SourceWatch.class).look();
            }
        }
        Document page = Await.page(
                site,
                "/statements/" + slug + "/demands",
                now -> !now.select("[data-gone]").isEmpty());
        assertThat(page.select("li:has([data-gone])").text()).contains("The boat sails every night.", "Our copy of");
        assertThat(page.select("[data-gone]")).hasSize(1);
        String copy = page.select("li:has([data-gone]) a[href^=/evidence/]").attr("href");
        assertThat(new Visitor().open(site.at(copy)).text()).contains("Letter 2.");
    }
}
