package org.undersigned.app.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.undersigned.app.cast.PublishedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.newsletter.SharedTopics;
import org.undersigned.app.newsletter.Topics;
import org.undersigned.app.publishing.AlsoRead;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.searching.IndexedStatements.Shared;
import org.undersigned.app.searching.SearchIndex;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.Pages;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** Statements about a ferry, a library and a sluice, and what is near to what. */
class RelatedTest {
    private static final Instant DAY = Instant.parse("2025-03-01T08:00:00Z");
    private static final WrittenLanguage ENGLISH = new WrittenLanguage("en");
    private static final String[] TWELVE = names(12);

    private static TestSite site;
    private static PublishedRows rows;
    private static StatementId ferry;
    private static StatementId ferries;
    private static StatementId library;
    private static StatementId sluice;
    private static StatementId armenian;
    private static StatementId moth;
    private static StatementId kiln;

    private static final List<StatementId> changed = new ArrayList<>();

    @BeforeAll
    static void publish() {
        site = TestSite.fresh();
        rows = new PublishedRows(site);
        ferry = rows.publish(
                "ferry",
                "en",
                PublishedRows.text(
                        "Bring back the night ferry",
                        "The ferry to the three islands stopped at night, and bakers and nurses wait on the quay.",
                        "! Let the ferry cross every night"),
                List.of("Harbour Office"),
                DAY);
        rows.sign(ferry, TWELVE);
        ferries = rows.publish(
                "ferries",
                "en",
                PublishedRows.text(
                        "Two ferries for the islands",
                        "One ferry is too few: nurses and bakers of the three islands miss it each night on the quay.",
                        "! Let a second ferry cross at night"),
                List.of("Ministry of Tides"),
                DAY);
        rows.sign(ferries, "Society of Clocks");
        library = rows.publish(
                "library",
                "en",
                PublishedRows.text("Heat the reading room", "Readers sit in coats between cold shelves all winter."),
                List.of("Mayor"),
                DAY);
        rows.sign(library, TWELVE);
        sluice = rows.publish(
                "sluice",
                "en",
                PublishedRows.text("Mend the sluice gate", "Water stands in cellars since the gate broke."),
                List.of("HARBOUR office"),
                DAY);
        rows.sign(sluice, "Cellar Owners");
        armenian = rows.publish(
                "armenian",
                "hy",
                PublishedRows.text(
                        "Վերադարձրեք գիշերային լաստանավը", "Հացթուխներն ու բուժքույրերը սպասում են նավամատույցում։"),
                List.of("Նավահանգիստ"),
                DAY);
        rows.alsoIn(
                armenian,
                "en",
                PublishedRows.text(
                        "Give the night ferry back",
                        "Bakers and nurses of the three islands wait on the quay for the ferry."),
                List.of());
        rows.sign(armenian, "Quay Choir");
        moth = rows.publish(
                "moth",
                "en",
                PublishedRows.text("Count moths", "Lanterns lure hawkmoths over heather."),
                List.of("Curator"),
                DAY);
        kiln = rows.publish(
                "kiln",
                "en",
                PublishedRows.text("Fire pottery", "Clay cracks when cooled abruptly."),
                List.of("Magistrate"),
                DAY);
        for (int i = 0; i < 8; i++) {
            StatementId other = rows.publish(
                    "other-" + i,
                    "en",
                    PublishedRows.text("Word" + i + " about nothing alike", "Only thing" + i + " and matter" + i + "."),
                    List.of("Office " + i),
                    DAY);
            rows.sign(other, "Lone Society " + i);
        }
        site.bean(ApplicationEventMulticaster.class).addApplicationListener((ApplicationListener<
                        PayloadApplicationEvent<?>>)
                event -> {
                    if (event.getPayload() instanceof BesideChanged of) {
                        changed.add(of.statement());
                    }
                });
        follow();
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Guild number " + i).toArray(String[]::new);
    }

    private static void follow() {
        SearchIndex index = site.bean(SearchIndex.class);
        index.stale().forEach(index::index);
        site.bean(RelatingTurns.class).relate();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<AlsoRead.Item> beside(StatementId id) {
        return site.bean(AlsoRead.class).of(id, ENGLISH);
    }

    private static List<String> paths(StatementId id) {
        return beside(id).stream().map(AlsoRead.Item::path).toList();
    }

    @Test
    void ordersByNearnessSaysWhyAndTellsOnlyOfWhatChanged() {
        List<AlsoRead.Item> near = beside(ferry);
        assertThat(near).hasSize(4);
        AlsoRead.Item books = near.stream()
                .filter(item -> item.path().equals("/statements/library"))
                .findFirst()
                .orElseThrow();
        assertThat(books.organisations()).isEqualTo(12);
        assertThat(books.isSimilar()).isFalse();
        assertThat(books.signatures()).isEqualTo(12);
        AlsoRead.Item gate = near.stream()
                .filter(item -> item.path().equals("/statements/sluice"))
                .findFirst()
                .orElseThrow();
        assertThat(gate.isToTheSame()).isTrue();
        assertThat(gate.organisations()).isZero();
        AlsoRead.Item alike = near.stream()
                .filter(item -> item.path().equals("/statements/ferries"))
                .findFirst()
                .orElseThrow();
        assertThat(alike.isSimilar()).isTrue();
        assertThat(alike.organisations()).isZero();
        // By its signed translation, and shown in the reader's language.
        assertThat(paths(ferry)).contains("/statements/armenian/translations/en");
        assertThat(paths(ferry).getLast()).isEqualTo("/statements/sluice");
        assertThat(paths(armenian)).contains("/statements/ferry", "/statements/ferries");
        assertThat(paths(sluice)).containsExactly("/statements/ferry");
        assertThat(beside(library)).extracting(AlsoRead.Item::path).containsExactly("/statements/ferry");

        changed.clear();
        follow();
        assertThat(changed).isEmpty();

        // A late signature elsewhere changes a number on others' pages, which can wait, but no list.
        rows.sign(sluice, "Latecomers");
        follow();
        assertThat(changed).isEmpty();
        site.bean(RelatingTurns.class).refresh();
        assertThat(changed).containsExactly(ferry);
        assertThat(beside(ferry).getLast().signatures()).isEqualTo(2);

        // Both pages that say how many are the same say another number.
        changed.clear();
        rows.withdraw(library, TWELVE[0]);
        follow();
        assertThat(changed).containsExactlyInAnyOrder(ferry, library);
        assertThat(beside(library).getFirst().organisations()).isEqualTo(11);

        changed.clear();
        rows.setState(ferry, "withdrawn");
        follow();
        assertThat(beside(ferry)).isEmpty();
        assertThat(changed).contains(library, sluice, armenian, ferries);
        assertThat(beside(library)).isEmpty();
        assertThat(paths(ferries)).containsExactly("/statements/armenian/translations/en");
    }

    @Test
    void everythingInCommonIsOneAndATopicAmongManyTellsNothing() {
        Shared all = new Shared(3, 1, true);
        assertThat(Nearness.of(1, all, new SharedTopics(List.of("Rivers"), 1)).value())
                .isCloseTo(1, within(1e-9));
        assertThat(Nearness.of(1, all, SharedTopics.NONE).value()).isCloseTo(0.9, within(1e-9));
        Shared nothing = new Shared(0, 0, false);
        assertThat(Nearness.of(0, nothing, new SharedTopics(List.of("Rivers"), 0.5))
                        .isNear())
                .isTrue();
        assertThat(Nearness.of(0, nothing, new SharedTopics(List.of("Rivers"), 0.25))
                        .isNear())
                .isFalse();
    }

    @Test
    void aTopicIsAReasonUnderItsNameUntilItIsTakenAway() {
        assertThat(paths(moth)).doesNotContain("/statements/kiln");
        Topics topics = site.bean(Topics.class);
        UUID crafts = topic("Crafts");
        topics.change(crafts, "Crafts", List.of(moth, kiln));
        becomes(moth, "kiln", List.of("Crafts"));
        becomes(kiln, "moth", List.of("Crafts"));
        String page = Speech.in(
                new WrittenLanguage("fr"),
                () -> site.bean(Pages.class).piece("related/also", Map.of("items", beside(moth))));
        assertThat(Jsoup.parse(page).select(".near").text()).contains("le même thème : Crafts");

        topics.change(crafts, "Handicraft", List.of(moth, kiln));
        becomes(moth, "kiln", List.of("Handicraft"));
        UUID art = topic("Art");
        topics.change(art, "Art", List.of(moth, kiln));
        becomes(kiln, "moth", List.of("Art", "Handicraft"));
        topics.change(art, "Art", List.of(moth));
        becomes(kiln, "moth", List.of("Handicraft"));
        topics.delete(crafts);
        becomes(moth, "kiln", List.of());
        becomes(kiln, "moth", List.of());
    }

    private static UUID topic(String name) {
        site.bean(Topics.class).add(name);
        return site.bean(Topics.class).all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A job may be relating just now: then it does this as well. */
    private static void becomes(StatementId statement, String other, List<String> topics) {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        follow();
        while (!topicsBeside(statement, other).equals(topics) && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(topicsBeside(statement, other)).isEqualTo(topics);
    }

    /** None where the other one is not shown. */
    private static List<String> topicsBeside(StatementId statement, String other) {
        return beside(statement).stream()
                .filter(item -> item.path().equals("/statements/" + other))
                .flatMap(item -> item.topics().stream())
                .toList();
    }

    @Test
    void nobodyIsNearToItself() {
        for (StatementId id : List.of(ferries, library, sluice, armenian)) {
            UUID self = id.value();
            assertThat(site.bean(RelatedStore.class).nearest(id, 100))
                    .noneMatch(near -> near.other().value().equals(self));
        }
    }
}
