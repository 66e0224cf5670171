package org.undersigned.app.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Accord;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commitments.Citation;
import org.undersigned.app.commitments.Citing;
import org.undersigned.app.commitments.ObligationDays;
import org.undersigned.app.demands.AddresseeZones;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Step;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.newsletter.Readers;
import org.undersigned.app.newsletter.Subscriptions;
import org.undersigned.app.newsletter.Topics;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord.Kept;

/** Who hears what becomes of an obligation: whoever follows, or signed, what cites it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ToldObligationsTest {
    private record Mailed(String recipient, String subject, String body) {}

    // A Wednesday.
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2025-01-08T10:00:00Z"));

    private static TestSite site;
    private static Readers readers;
    private static List<UUID> articles;
    private static StatementId lindmark;
    private static StatementId talla;
    private static UUID breach;

    @BeforeAll
    static void publish() throws IOException {
        site = TestSite.at(CLOCK);
        readers = new Readers(site);
        Desk desk = new Desk(site);
        String accord = desk.enters(Accord.terms());
        desk.publishes(accord);
        desk.pastes(accord, Accord.obligations());
        desk.decides(accord, "accept", "");
        articles = desk.findings(accord).stream()
                .map(path -> UUID.fromString(path.replaceFirst(".*/", "")))
                .toList();
        lindmark = publishes(
                Texts.NIGHT_FERRY,
                "Harbour Friends, office@harbour.example",
                "Lamp Guild, lamps@guild.example",
                "Choir, choir@choir.example");
        // The newest mail is the one that came last.
        CLOCK.passes(Duration.ofMinutes(1));
        talla = publishes(
                Texts.NIGHT_FERRY.replace("night ferry of Lindmark", "night ferry of Talla"),
                "Harbour Friends, office@harbour.example",
                "Friends of Talla, friends@talla.example");
        cites(lindmark, new Citation.Demand(3), 4);
        cites(lindmark, new Citation.Demand(1), 3);
        Revision text = site.bean(Statements.class).publishedRevision(talla).orElseThrow();
        cites(talla, new Citation.Ground(Citing.grounds(text).getFirst(), 1), 4);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static StatementId publishes(String text, String... invited) {
        Coordinator amina = site.amina();
        String slug = amina.opens(text);
        amina.invites(slug, List.of(invited));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        return site.bean(Statements.class).withSlug(slug).id();
    }

    private static UUID article(int number) {
        return articles.get(number - 1);
    }

    private static void cites(StatementId statement, Citation.Place place, int article) {
        site.bean(Citing.class).cite(statement, place, article(article), UUID.randomUUID());
    }

    private static UUID finds(int article, Kept kept, String words) {
        UUID id = UUID.randomUUID();
        site.bean(Findings.class)
                .propose(
                        id,
                        Subject.obligation(article(article)),
                        new Claim(
                                LocalDate.now(CLOCK),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(kept),
                                Optional.of("https://register.example/quay"),
                                Optional.empty(),
                                "en",
                                words),
                        UUID.randomUUID());
        accepts(id);
        return id;
    }

    private static void becomes(UUID finding, Step.Kind kind, String reason) {
        CLOCK.passes(Duration.ofMinutes(1));
        assertThat(site.bean(Findings.class).propose(finding, kind, reason, UUID.randomUUID()))
                .isTrue();
        accepts(finding);
    }

    private static void accepts(UUID finding) {
        Findings findings = site.bean(Findings.class);
        Step step = findings.finding(finding).waiting().orElseThrow();
        findings.accept(finding, step.id(), UUID.randomUUID());
        site.bean(Ledger.class).await(step.id());
    }

    private static String anchor(int article) {
        return "/commitments/night-quay-accord#obligation-"
                + article(article).toString().replace("-", "");
    }

    private static List<Mailed> about(int article, String to) {
        return site
                .bean(JdbcClient.class)
                .sql("SELECT recipient, subject, body FROM mail_message WHERE recipient = ? ORDER BY created_at, id")
                .param(to)
                .query(Mailed.class)
                .list()
                .stream()
                .filter(mail -> mail.body().contains(anchor(article)))
                .toList();
    }

    private static void awaitMail(int article, String to, int count) {
        Readers.await(count + " mails to " + to, () -> about(article, to).size() >= count);
        assertThat(about(article, to)).as(to).hasSize(count);
    }

    /** Everything that is on its way or has gone out. */
    private static int outgoing() {
        return site.bean(JdbcClient.class)
                .sql(
                        "SELECT (SELECT count(*) FROM mail_message WHERE stop IS NOT NULL) + (SELECT count(*) FROM newsletter_copy)")
                .query(Integer.class)
                .single();
    }

    /** Waits until what was noted has been told to whoever wants to hear at once. */
    private static void awaitTold() {
        Readers.await(
                "all is told",
                () -> site.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM told_change WHERE told_at IS NULL")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private static void hearsAtOnce(StatementId statement, String mailbox) {
        UUID signatory = site.bean(Followers.class).of(statement, Frequency.WEEKLY).stream()
                .filter(one -> one.email().value().equals(mailbox))
                .findFirst()
                .orElseThrow()
                .id();
        site.bean(FollowerStore.class).set(signatory, Frequency.AT_ONCE);
    }

    private static Choice topicOf(StatementId statement) {
        Topics topics = site.bean(Topics.class);
        topics.add("Islands");
        UUID topic = topics.all().getFirst().id();
        topics.change(topic, "Islands", List.of(statement));
        return new Choice.OfTopic(topic);
    }

    @Test
    @Order(1)
    void whoeverFollowsWhatCitesItHearsAtOnceAndOnce() {
        Choice.OfStatement one = new Choice.OfStatement(lindmark);
        Choice.OfStatement other = new Choice.OfStatement(talla);
        readers.subscribed("both@readers.example", "en", Frequency.AT_ONCE, one, other);
        readers.subscribed("third@readers.example", "en", Frequency.AT_ONCE, Readers.demand(site, lindmark, 3));
        readers.subscribed("first@readers.example", "en", Frequency.AT_ONCE, Readers.demand(site, lindmark, 1));
        readers.subscribed("topic@readers.example", "ar", Frequency.AT_ONCE, topicOf(talla));
        readers.subscribed("all@readers.example", "en", Frequency.AT_ONCE, new Choice.Everything());
        readers.subscribed("week@readers.example", "de", Frequency.WEEKLY, one, other);
        readers.subscribed("never@readers.example", "en", Frequency.NEVER, one, new Choice.Everything());
        site.bean(Subscriptions.class)
                .leave(readers.subscribed("left@readers.example", "en", Frequency.AT_ONCE, one, other));
        hearsAtOnce(lindmark, "choir@choir.example");

        breach = finds(4, Kept.BREACHED, "The landing stage was *closed* instead.");
        for (String now : List.of("both", "third", "topic", "all")) {
            awaitMail(4, now + "@readers.example", 1);
        }
        Mailed mail = about(4, "both@readers.example").getFirst();
        assertThat(mail.subject()).isEqualTo("A finding on Article 4 of “Night Quay Accord”");
        assertThat(mail.body())
                .contains(
                        "The Harbour Office repairs the northern landing stage.",
                        "“Keep the night ferry of Lindmark running” cites it.",
                        "“Keep the night ferry of Talla running” cites it.",
                        "On 8 January 2025: The landing stage was *closed* instead.",
                        "What the evidence shows: breached",
                        "How it stands now: Breached · evidence of 8 January 2025: breached",
                        "https://register.example/quay",
                        "/newsletter/own/");
        assertThat(about(4, "topic@readers.example").getFirst().subject()).contains("التزام", "Article 4");
        awaitMail(4, "choir@choir.example", 1);
        assertThat(about(4, "choir@choir.example").getFirst().body())
                .contains("because Choir signed “Keep the night ferry of Lindmark running”", "/follow/");
        for (String quiet : List.of(
                "first@readers.example",
                "week@readers.example",
                "never@readers.example",
                "left@readers.example",
                "office@harbour.example",
                "amina@ferry.example")) {
            assertThat(about(4, quiet)).as(quiet).isEmpty();
        }

        int before = outgoing();
        UUID change = site.bean(JdbcClient.class)
                .sql("SELECT id FROM told_change WHERE finding_id = ?")
                .param(breach)
                .query(UUID.class)
                .single();
        site.bean(TellChanges.class).tellAtOnce(change);
        assertThat(outgoing()).isEqualTo(before);

        // What nothing cites is told to whoever wants to hear everything.
        finds(7, Kept.UNCLEAR, "Some were paid late.");
        awaitMail(7, "all@readers.example", 1);
        awaitTold();
        assertThat(outgoing()).isEqualTo(before + 1);
    }

    @Test
    @Order(2)
    void onMondayTheOthersHearEachOnce() {
        CLOCK.set(Instant.parse("2025-01-13T06:01:00Z"));
        site.bean(TellChanges.class).tellWeek();
        int before = outgoing();
        site.bean(TellChanges.class).tellWeek();
        assertThat(outgoing()).isEqualTo(before);
        awaitMail(4, "week@readers.example", 1);
        Mailed week = about(4, "week@readers.example").getFirst();
        assertThat(week.subject()).isEqualTo("Was in dieser Woche aus den Verpflichtungen wurde");
        assertThat(week.body().split("The landing stage was", -1)).hasSize(2);
        assertThat(about(7, "week@readers.example")).isEmpty();
        // Harbour Friends signed both, the guild one of them, and the choir has heard.
        for (String signatory : List.of("office@harbour.example", "lamps@guild.example", "friends@talla.example")) {
            awaitMail(4, signatory, 1);
            assertThat(about(7, signatory)).isEmpty();
        }
        assertThat(about(4, "friends@talla.example").getFirst().body())
                .contains("because Friends of Talla signed “Keep the night ferry of Talla running”");
        awaitMail(4, "choir@choir.example", 1);
        assertThat(about(4, "left@readers.example")).isEmpty();
        assertThat(about(4, "never@readers.example")).isEmpty();
    }

    @Test
    @Order(3)
    void everyStepOfAFindingIsTold() {
        becomes(breach, Step.Kind.DISPUTE, "It was closed by a storm.");
        awaitMail(4, "third@readers.example", 2);
        assertThat(about(4, "third@readers.example").getLast().body()).contains("Why: It was closed by a storm.");
        becomes(breach, Step.Kind.SETTLE, "There was no storm.");
        awaitMail(4, "third@readers.example", 3);
        becomes(breach, Step.Kind.WITHDRAW, "It was another stage.");
        awaitMail(4, "third@readers.example", 4);
        assertThat(about(4, "third@readers.example").stream().map(Mailed::subject))
                .containsExactly(
                        "A finding on Article 4 of “Night Quay Accord”",
                        "A finding on Article 4 of “Night Quay Accord” is disputed and counts no more",
                        "A disputed finding on Article 4 of “Night Quay Accord” counts again",
                        "A finding on Article 4 of “Night Quay Accord” was withdrawn");
        CLOCK.set(Instant.parse("2025-01-20T06:01:00Z"));
        site.bean(TellChanges.class).tellWeek();
        awaitMail(4, "office@harbour.example", 2);
        assertThat(about(4, "office@harbour.example").getLast().body())
                .contains("is disputed and counts no more", "counts again", "was withdrawn");
    }

    @Test
    @Order(4)
    void aDayAheadIsForCoordinatorsAndOnceItHasPassedForEverybody() {
        finds(2, Kept.KEPT, "The list of keepers hangs on the quay.");
        awaitTold();
        // The day of the guild ends fourteen hours before it does in Greenwich.
        site.bean(AddresseeZones.class).set("Guild of Lamp Keepers", ZoneId.of("Pacific/Kiritimati"));
        notices("2025-06-15T09:59:00Z");
        assertThat(about(3, "amina@ferry.example")).isEmpty();
        notices("2025-06-15T10:01:00Z");
        notices("2025-06-20T10:01:00Z");
        for (String coordinator : List.of("amina@ferry.example", "bruno@people.example")) {
            awaitMail(3, coordinator, 1);
            assertThat(about(3, coordinator).getFirst().subject())
                    .isEqualTo("Article 3 of “Night Quay Accord” is due on 30 June 2025");
            assertThat(about(3, coordinator).getFirst().body()).contains("/desk/findings/obligation/" + article(3));
        }
        notices("2025-06-30T09:59:00Z");
        assertThat(about(3, "first@readers.example")).isEmpty();
        notices("2025-06-30T10:01:00Z");
        notices("2025-07-08T10:01:00Z");
        for (String hears : List.of("first@readers.example", "both@readers.example", "choir@choir.example")) {
            awaitMail(3, hears, 1);
            assertThat(about(3, hears).getFirst().subject())
                    .isEqualTo("Article 3 of “Night Quay Accord” was due on 30 June 2025 and is not kept");
        }
        awaitMail(3, "amina@ferry.example", 2);
        assertThat(about(3, "third@readers.example")).isEmpty();
        site.bean(TellChanges.class).tellWeek();
        awaitMail(3, "lamps@guild.example", 1);
        assertThat(about(3, "friends@talla.example")).isEmpty();

        // Kept in time; and passed before anybody could read of it here.
        awaitMail(2, "all@readers.example", 1);
        assertThat(about(2, "amina@ferry.example")).isEmpty();
        assertThat(about(10, "all@readers.example")).isEmpty();
        assertThat(about(6, "all@readers.example")).isEmpty();
    }

    private static void notices(String moment) {
        CLOCK.set(Instant.parse(moment));
        site.bean(ObligationDays.class).notice();
        awaitTold();
    }
}
