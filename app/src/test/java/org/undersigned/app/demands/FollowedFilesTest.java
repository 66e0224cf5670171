package org.undersigned.app.demands;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Step;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.sharing.AtomRules;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of followed demands can be taken along says the same as the page: JSON, CSV, Atom, calendars, drawings. */
class FollowedFilesTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2024-01-10T10:00:00Z"));

    private static TestSite site;
    private static String slug;
    private static StatementId statement;

    @BeforeAll
    static void publish() {
        site = TestSite.at(CLOCK);
        Coordinator amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY
                .replace("once every night;", "once every night;\n[2024-03-01]")
                .replace("a boat is expected;", "a boat is expected;\n[2024-12-31]"));
        amina.invites(slug, List.of("Harbour Friends, office@harbour.example, harbour.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        statement = site.bean(Statements.class).withSlug(slug).id();
        CLOCK.passes(Duration.ofDays(20));
        finds(2, Optional.empty(), Optional.of(Shows.MET), "=HYPERLINK(\"https://evil.example\") hung on the quay.");
        CLOCK.passes(Duration.ofDays(40));
        finds(3, Optional.of(Says.REFUSED), Optional.empty(), "Lamps are too dear, <script>said</script> the office.");
        CLOCK.passes(Duration.ofDays(60));
        UUID disputed = finds(4, Optional.empty(), Optional.of(Shows.MET), "The hall is warm.");
        site.bean(Findings.class).propose(disputed, Step.Kind.DISPUTE, "+Only on Sundays", UUID.randomUUID());
        accepts(disputed);
        site.bean(DueDays.class).notice();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static UUID finds(int demand, Optional<Says> says, Optional<Shows> shows, String words) {
        UUID id = UUID.randomUUID();
        site.bean(Findings.class)
                .propose(
                        id,
                        site.bean(Demands.class).of(statement).get(demand - 1).subject(),
                        new Claim(
                                LocalDate.now(CLOCK),
                                says,
                                shows,
                                Optional.empty(),
                                Optional.of("https://register.example/orders?number=" + demand),
                                Optional.empty(),
                                "en",
                                words),
                        UUID.randomUUID());
        accepts(id);
        return id;
    }

    private static void accepts(UUID finding) {
        Step step = site.bean(Findings.class).finding(finding).waiting().orElseThrow();
        site.bean(Findings.class).accept(finding, step.id(), UUID.randomUUID());
        site.bean(Ledger.class).await(step.id());
    }

    private static String file(String path) throws IOException {
        return new String(new Visitor().download(site.at(path)), StandardCharsets.UTF_8);
    }

    /** Once what happened last has reached the pages. */
    private static Document page(String path) throws IOException {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        Document page = new Visitor().open(site.at(path)).document();
        while (page.select("[data-state=overdue]").isEmpty() && Instant.now().isBefore(until)) {
            page = new Visitor().open(site.at(path)).document();
        }
        return page;
    }

    private static JsonNode json() throws IOException {
        page("/statements/" + slug);
        String json = file("/statements/" + slug + "/demands.json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(file("/schemas/demands-v1.json"))
                        .validate(
                                json,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void theJsonIsAsItsSchemaSaysAndHasEveryStep() throws IOException {
        JsonNode demands = json().get("demands");
        assertThat(demands.valueStream().map(one -> one.get("state").asString()))
                .containsExactly("overdue", "met", "refused", "open", "open");
        assertThat(demands.get(0).get("onTime").asString()).isEqualTo("overdue");
        assertThat(demands.get(2).get("due").asString()).isEqualTo("2024-12-31");
        JsonNode disputed = demands.get(3).get("findings").get(0);
        assertThat(disputed.get("state").asString()).isEqualTo("disputed");
        assertThat(disputed.get("steps").get(1).get("reason").asString()).isEqualTo("+Only on Sundays");
        assertThat(demands.get(4).get("findings")).isEmpty();
    }

    @Test
    void theTableSaysTheSameAndNoSpreadsheetRunsIt() throws IOException {
        JsonNode demands = json().get("demands");
        String table = file("/statements/" + slug + "/demands.csv");
        try (CSVParser rows = CSVParser.parse(
                new StringReader(table),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> all = rows.getRecords();
            assertThat(all).hasSize(5);
            for (CSVRecord row : all) {
                JsonNode demand = demands.get(Integer.parseInt(row.get("number")) - 1);
                assertThat(row.get("state")).isEqualTo(demand.get("state").asString());
                assertThat(row.get("on_time")).isEqualTo(demand.get("onTime").asString());
            }
            assertThat(all.get(1).get("claim")).startsWith("'=HYPERLINK");
            for (CSVRecord row : all) {
                assertThat(row.stream()).noneMatch(cell -> cell.matches("(?s)[=+\\-@].*"));
            }
        }
        assertThat(file("/demands.csv"))
                .contains("\"overdue\"", "\"refused\"")
                .contains("\"" + site.at("/statements/"));
        assertThat(JsonMapper.shared().readTree(file("/demands.json")).get("demands"))
                .hasSize(5);
    }

    @Test
    void theFeedTellsOfEachStepAndOfTheDayThatPassed() throws Exception {
        page("/statements/" + slug);
        byte[] feed = new Visitor().download(site.at("/statements/" + slug + "/demands.atom"));
        assertThat(AtomRules.faults(
                        feed, "application/atom+xml; charset=utf-8", site.at("/statements/" + slug + "/demands.atom")))
                .isEmpty();
        String text = new String(feed, StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "A finding on demand 4",
                        "is disputed and counts no more",
                        "was due on 1 March 2024 and is not met",
                        "&lt;script&gt;said&lt;/script&gt;");
        assertThat(text.split("<entry>", -1)).hasSize(6);
    }

    @Test
    void calendarsOfStatementAddresseeAndOrganisationHaveTheDueDays() throws Exception {
        page("/statements/" + slug);
        Document all = new Visitor().open(site.at("/demands")).document();
        String addressee = all.select("a[href^=/addressees/]").attr("href");
        assertThat(addressee).isNotEmpty();
        Document listed = new Visitor()
                .open(site.at("/statements/" + slug + "/signatories"))
                .document();
        String organisation = listed.select("a[href^=/organisations/]").attr("href");
        assertThat(organisation).isNotEmpty();
        for (String path : List.of("/statements/" + slug, addressee, organisation, "/demands")) {
            String text = file(path + "/due.ics");
            assertThat(text).as(path).startsWith("BEGIN:VCALENDAR");
            ICalendar calendar = Biweekly.parse(text).first();
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
            Map<LocalDate, String> days = new TreeMap<>();
            for (VEvent event : calendar.getEvents()) {
                days.put(day(event), event.getSummary().getValue());
                assertThat(event.getDescription().getValue()).contains("\n\n");
                assertThat(event.getUid().getValue()).startsWith("demand-");
            }
            assertThat(days.keySet()).as(path).containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 31));
            assertThat(days.get(LocalDate.of(2024, 3, 1))).contains("Demand 1 of “Keep the night ferry");
            assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    private static LocalDate day(VEvent event) {
        DateTimeComponents start = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(start.getYear(), start.getMonth(), start.getDate());
    }

    @Test
    void theDrawingsSayWhatTheirTablesSay() throws IOException {
        page("/statements/" + slug);
        Document page =
                new Visitor().open(site.at("/statements/" + slug + "/demands")).document();
        Map<String, String> table = new TreeMap<>();
        for (Element row : page.select("#glance-table tbody tr")) {
            table.put(row.select("th").text(), row.select("td").text());
        }
        assertThat(table).isEqualTo(Map.of("Overdue", "1", "Met", "1", "Refused", "1", "Open", "2"));
        assertThat(page.select("svg.bar-of-states rect.area")).hasSize(4);
        double wide = page.select("svg.bar-of-states rect.open.area").stream()
                .mapToDouble(part -> Double.parseDouble(part.attr("width")))
                .sum();
        assertThat(wide).isEqualTo(640 * 2 / 5.0);
        Element timeline = page.select("svg.lanes").first();
        assertThat(timeline.select("text.lane-number").eachText()).containsExactly("1", "2", "3", "4", "5");
        Element told = page.select("figure:has(svg.lanes) table").first();
        assertThat(told.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("1 March 2024") && row.contains("Due"))
                .anyMatch(row -> row.contains("does not count") && row.contains("The hall is warm."));
        assertThat(page.html()).doesNotContain("<script>said");
        assertThat(page("/demands").select("#glance-table tbody tr")).hasSize(4);
    }
}
