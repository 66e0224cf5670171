package org.undersigned.app.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.demands.DueDays;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.FindingDrafts;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.newsletter.Readers;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord.Shows;

/** Who hears what, and when: readers, signatories, coordinators; and what signatories say themselves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TellingTest {
    private record Mailed(String recipient, String subject, String body) {}

    // A Wednesday.
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2025-01-08T10:00:00Z"));

    private static TestSite site;
    private static Readers readers;
    private static String slug;
    private static StatementId statement;

    @BeforeAll
    static void publish() {
        site = TestSite.at(CLOCK);
        readers = new Readers(site);
        Coordinator amina = site.amina();
        slug = amina.opens(Texts.NIGHT_FERRY.replace("a boat is expected;", "a boat is expected;\n[2025-04-30]"));
        amina.invites(slug, List.of("Harbour Friends, office@harbour.example", "Lamp Guild, lamps@guild.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        statement = site.bean(Statements.class).withSlug(slug).id();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Subject demand(int number) {
        return Subject.demand(
                site.bean(Demands.class).of(statement).get(number - 1).id());
    }

    private static UUID finds(int demand, Shows shows, String words) {
        UUID id = UUID.randomUUID();
        Findings findings = site.bean(Findings.class);
        findings.propose(
                id,
                demand(demand),
                new Claim(
                        LocalDate.now(CLOCK),
                        Optional.empty(),
                        Optional.of(shows),
                        Optional.empty(),
                        Optional.of("https://register.example/orders?number=7&page=*2*"),
                        Optional.empty(),
                        "en",
                        words),
                UUID.randomUUID());
        accepts(id);
        return id;
    }

    private static void accepts(UUID finding) {
        Findings findings = site.bean(Findings.class);
        Step step = findings.finding(finding).waiting().orElseThrow();
        findings.accept(finding, step.id(), UUID.randomUUID());
        site.bean(Ledger.class).await(step.id());
    }

    private static List<Mailed> mailed(String to) {
        return site.bean(JdbcClient.class)
                .sql("SELECT recipient, subject, body FROM mail_message WHERE recipient = ? ORDER BY created_at, id")
                .param(to)
                .query(Mailed.class)
                .list();
    }

    private static List<Mailed> aboutDemands(String to) {
        return mailed(to).stream()
                .filter(mail ->
                        mail.body().contains("/demands#demand-") || mail.body().contains("/desk/findings/demand/"))
                .toList();
    }

    private static void awaitMail(String to, int count) {
        Readers.await(count + " mails to " + to, () -> aboutDemands(to).size() >= count);
    }

    private static void clicks(String stop) throws Exception {
        try (HttpClient program = HttpClient.newHttpClient()) {
            HttpRequest click = HttpRequest.newBuilder(URI.create(stop))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build();
            assertThat(program.send(click, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(1)
    void whoeverWantsItAtOnceHearsAtOnceAndTheOthersOnMonday() {
        Choice.OfDemand first = Readers.demand(site, statement, 1);
        Choice.OfDemand second = Readers.demand(site, statement, 2);
        readers.subscribed("once@readers.example", "en", Frequency.AT_ONCE, first);
        readers.subscribed("other@readers.example", "en", Frequency.AT_ONCE, second);
        readers.subscribed("whole@readers.example", "ar", Frequency.AT_ONCE, new Choice.OfStatement(statement));
        readers.subscribed("week@readers.example", "en", Frequency.WEEKLY, new Choice.Everything());
        readers.subscribed("second@readers.example", "fr", Frequency.WEEKLY, second);
        readers.subscribed("never@readers.example", "en", Frequency.NEVER, new Choice.Everything());

        finds(1, Shows.UNDER_WAY, "A *second* boat was [ordered](https://evil.example). # Now");
        awaitMail("once@readers.example", 1);
        awaitMail("whole@readers.example", 1);
        Mailed mail = aboutDemands("once@readers.example").getFirst();
        assertThat(mail.subject()).isEqualTo("A finding on demand 1 of “Keep the night ferry of Lindmark running”");
        assertThat(mail.body())
                .contains(
                        "On 8 January 2025: A *second* boat was [ordered](https://evil.example). # Now",
                        "What the evidence shows: under way",
                        "How it stands now: Under way · evidence of 8 January 2025: under way",
                        "https://register.example/orders?number=7&page=*2*",
                        "/statements/" + slug + "/demands#demand-1",
                        "/newsletter/own/");
        assertThat(aboutDemands("whole@readers.example").getFirst().subject()).contains("المطلب");
        finds(2, Shows.PARTLY_MET, "Half of the lamps burn.");
        awaitMail("other@readers.example", 1);
        assertThat(aboutDemands("once@readers.example")).hasSize(1);
        for (String later : List.of("week", "second", "never")) {
            assertThat(aboutDemands(later + "@readers.example")).as(later).isEmpty();
        }

        CLOCK.set(Instant.parse("2025-01-13T05:59:00Z"));
        site.bean(TellChanges.class).tellWeek();
        CLOCK.set(Instant.parse("2025-01-13T06:01:00Z"));
        site.bean(TellChanges.class).tellWeek();
        site.bean(TellChanges.class).tellWeek();
        awaitMail("week@readers.example", 1);
        awaitMail("second@readers.example", 1);
        Mailed week = aboutDemands("week@readers.example").getFirst();
        assertThat(week.subject()).isEqualTo("What became of the demands this week");
        assertThat(week.body()).contains("A finding on demand 1", "A finding on demand 2", "Half of the lamps burn.");
        assertThat(aboutDemands("second@readers.example").getFirst().body())
                .contains("Half of the lamps burn.")
                .doesNotContain("boat");
        awaitMail("office@harbour.example", 1);
        assertThat(aboutDemands("office@harbour.example")).hasSize(1);
        assertThat(aboutDemands("never@readers.example")).isEmpty();
    }

    @Test
    @Order(2)
    void aSignatoryChoosesEndsItAndSaysWhatTheyKnow() throws Exception {
        String link = Mailbox.inEnglish(new Mailbox(site.at("")).newestLink("office@harbour.example", "/follow/"));
        String path = link.replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");
        Visitor office = new Visitor();
        Visitor.Page page = office.open(link);
        assertThat(page.text()).contains("For Harbour Friends.", "Under way", "Tell what you know");
        page = office.send(page, path + "/frequency", Map.of("frequency", "AT_ONCE"));
        assertThat(page.text()).contains("Saved.");
        finds(1, Shows.MET, "The boat sails every night.");
        awaitMail("office@harbour.example", 2);
        Mailed mail = aboutDemands("office@harbour.example").getLast();
        assertThat(mail.body()).contains("because Harbour Friends signed", "/follow/");
        assertThat(aboutDemands("lamps@guild.example")).as("once a week").hasSize(1);

        // A mail program's one click, without cookies; a scanner's GET does nothing.
        new Visitor().open(site.at(path + "/stop"));
        assertThat(site.bean(Followers.class).of(statement, Frequency.AT_ONCE)).hasSize(1);
        clicks(site.at(path + "/stop"));
        assertThat(site.bean(Followers.class).of(statement, Frequency.AT_ONCE)).isEmpty();
        assertThat(site.bean(Followers.class).of(statement, Frequency.NEVER)).hasSize(1);

        String about = path + "/demands/" + demand(3).id();
        page = office.send(
                office.open(site.at(about)), about, Map.of("happened", "", "words", "", "source", "nowhere"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".problem")).hasSize(3);
        page = office.send(
                page,
                about,
                Map.of(
                        "happened",
                        "2025-01-12",
                        "words",
                        "The lamps <b>are</b> out.",
                        "source",
                        "https://register.example/l"));
        assertThat(page.text()).contains("The coordinators have it now.");
        assertThat(site.bean(Demands.class).followed(statement).get(2).findings())
                .isEmpty();

        Visitor amina = site.amina().visitor();
        Visitor.Page drafts = amina.open(site.at("/desk/findings/drafts"));
        assertThat(drafts.text()).contains("From a signatory: Harbour Friends", "The lamps <b>are</b> out.");
        String form = drafts.document().select("[data-draft] a.button").attr("abs:href");
        Visitor.Page filled = amina.open(form);
        assertThat(filled.document().select("#words").val()).isEqualTo("The lamps <b>are</b> out.");
        assertThat(filled.document().select("#source").val()).isEqualTo("https://register.example/l");
        amina.send(filled, "/desk/findings/demand/" + demand(3).id(), Map.of("shows", "NOTHING_YET"));
        Finding finding =
                site.bean(Demands.class).followed(statement).get(2).findings().getFirst();
        assertThat(finding.waiting()).isPresent();
        UUID draft = site.bean(FindingDrafts.class).open().getFirst().id();
        assertThat(site.bean(JdbcClient.class)
                        .sql("SELECT finding FROM finding_draft_used WHERE draft = ?")
                        .param(draft)
                        .query(UUID.class)
                        .list())
                .containsExactly(finding.id());
        amina.send(drafts, "/end", Map.of());
        assertThat(site.bean(FindingDrafts.class).open()).isEmpty();
    }

    @Test
    @Order(3)
    void coordinatorsHearOfADayAheadAndEverybodyOnceItHasPassed() {
        LocalDate due = LocalDate.of(2025, 4, 30);
        readers.subscribed("third@readers.example", "en", Frequency.AT_ONCE, Readers.demand(site, statement, 3));
        CLOCK.set(due.minusDays(13).atTime(12, 0).toInstant(ZoneOffset.UTC));
        site.bean(DueDays.class).notice();
        awaitMail("amina@ferry.example", 1);
        assertThat(aboutDemands("amina@ferry.example").getFirst().subject()).contains("Demand 3", "is due on");
        assertThat(aboutDemands("third@readers.example")).isEmpty();
        CLOCK.passes(Duration.ofDays(15));
        site.bean(DueDays.class).notice();
        awaitMail("amina@ferry.example", 2);
        awaitMail("third@readers.example", 1);
        assertThat(aboutDemands("third@readers.example").getFirst().body()).contains("Overdue");
        assertThat(aboutDemands("third@readers.example").getFirst().subject()).contains("was due on", "is not met");
    }

    @Test
    @Order(4)
    void aLinkShowsNothingButWhatWasSignedBehindIt() throws IOException {
        assertThat(new Visitor().open(site.at("/follow/" + "a".repeat(32))).status())
                .isEqualTo(404);
        assertThat(new Visitor().open(site.at("/follow/none")).status()).isEqualTo(404);
        String link = new Mailbox(site.at("")).newestLink("lamps@guild.example", "/follow/");
        String path = link.replaceFirst("\\?.*", "");
        assertThat(new Visitor().open(path + "/demands/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
