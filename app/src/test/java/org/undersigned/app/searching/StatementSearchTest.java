package org.undersigned.app.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.cast.PublishedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.searching.Found.Marked;
import org.undersigned.app.searching.Results.Choice;
import org.undersigned.app.statements.StatementId;

/** One statement in each of six languages and a half, and what leads to it. */
class StatementSearchTest {
    private static final Instant SPRING = Instant.parse("2024-03-01T08:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-10-01T08:00:00Z");

    private static TestSite site;
    private static PublishedRows rows;
    private static StatementId english;

    @BeforeAll
    static void publish() {
        site = TestSite.fresh();
        rows = new PublishedRows(site);
        english = rows.publish(
                "en",
                "en",
                PublishedRows.text(
                        "Keep <script>alert(1)</script> the lanterns lit",
                        "The harbour office promised that the lanterns burn at night. Nobody has seen one burning since.",
                        "! Publish the timetables of every month"),
                List.of("Harbour Office"),
                SPRING);
        rows.sign(english, "Guild of Bakers", "Friends of the Night Ferry", "Union of Weavers");
        rows.signAsPerson(english, "Zelda Quistgaard");
        rows.withdraw(english, "Union of Weavers");
        add(
                "fr",
                "Rouvrez l’école du port",
                "Les élèves ont été déplacés sans préavis ; nous réclamons des réunions régulières.");
        add(
                "es",
                "Por la reparación del muelle",
                "Las organizaciones firmantes pedimos inspecciones más rápidas y señales.");
        add("ru", "За ночной паром", "Жители островов ждут паромов и требуют, чтобы расписание учло зажжённые фонари.");
        add(
                "hy",
                "Պահպանենք լաստանավը և նավահանգիստը",
                "Կազմակերպությունները պահանջում են վերսկսել երթերը։ Ի՞նչ է խոստացվել։");
        add("ar", "أبقوا عبّارة الليل", "نطالب مكتب الميناء بتسيير العبّارات كلَّ ليلة وبإصلاح الأرصفة.");
        add("is", "Höldum ferjunni gangandi", "Við krefjumst þess að ferjan sigli á hverri nóttu.");
        StatementId both = rows.publish(
                "both",
                "hy",
                PublishedRows.text("Գրադարանը բաց պահեք", "Գրադարանը պետք է բաց լինի նաև երեկոյան։"),
                List.of("Քաղաքապետարան"),
                AUTUMN);
        rows.alsoIn(
                both,
                "en",
                PublishedRows.text("Keep the library open", "The library has to be open in the evenings too."),
                List.of("City Hall"));
        rows.sign(both, "Guild of Bakers");
        rows.setState(both, "closed");
        StatementId mended = rows.publish("mended", "en", text("Mend the sluice"), List.of("HARBOUR OFFICE"), SPRING);
        rows.revise(mended, 2, "en", text("Mend the sluices at once"), List.of("Harbour Office"), AUTUMN);
        rows.sign(mended, "Guild of Bakers", "Erased Society");
        rows.erase(mended, "Erased Society");
        rows.setAcceptsLate(mended, false);
        StatementId gone = rows.publish("gone", "en", text("Sell the unicorns"), List.of(), SPRING);
        site.bean(SearchIndex.class).index(gone);
        rows.setState(gone, "withdrawn");
        site.bean(SearchIndex.class).stale().forEach(site.bean(SearchIndex.class)::index);
    }

    private static void add(String language, String title, String paragraph) {
        rows.publish(language, language, PublishedRows.text(title, paragraph), List.of(), SPRING);
    }

    private static org.undersigned.text.StatementText text(String title) {
        return PublishedRows.text(title, "A text about " + title.toLowerCase(java.util.Locale.ROOT) + ".");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Results find(String typed) {
        return site.bean(StatementSearch.class).find(Search.of(typed, "en"));
    }

    private static List<String> paths(Results results) {
        return results.found().stream()
                .map(found -> found.path().substring("/statements/".length()))
                .toList();
    }

    /** First an inflected form, then one without what stands on and under letters. */
    @ParameterizedTest
    @CsvSource({
        "en, lantern",
        "en, BURNED",
        "fr, écoles",
        "fr, ecole",
        "fr, reclamons",
        "fr, déplacé",
        "es, reparaciones",
        "es, reparacion",
        "es, senales",
        "es, organización",
        "ru, паромами",
        "ru, зажженные",
        "ru, островам",
        "hy, կազմակերպություն",
        "hy, կազմակերպությամբ",
        "hy, լաստանավի",
        "hy, եւ նավահանգիստ",
        "hy, ինչ",
        "ar, العبارات",
        "ar, العبّارة",
        "ar, ارصفه",
        "is, ferjan",
        "is, nottu",
    })
    void findsEachLanguageInOtherFormsOfItsWords(String language, String typed) {
        assertThat(paths(find(typed))).as(typed).contains(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lanterns burn\" | en",
                "“lanterns burn” | en",
                "\"burn lanterns\" | ",
                "lanterns -night | ",
                "lanterns -unicorn | en",
                "lantern or sluice | en mended",
                "bakers | both/translations/en en mended",
                "bakers -lanterns | both/translations/en mended",
                "harbour | en mended",
                "weavers | ",
                "erased society | ",
                "zelda | ",
                "unicorns | ",
            })
    void takesTheUsualSignsAndKnowsOnlyWhatIsPublic(String typed, String expected) {
        assertThat(paths(find(typed))).as(typed).containsExactlyInAnyOrder(split(expected));
    }

    private static String[] split(String expected) {
        return expected == null || expected.isEmpty() ? new String[0] : expected.split(" ");
    }

    @Test
    void putsATitleBeforeATextAndANewTextBeforeAnOldOne() {
        assertThat(paths(find("library")).getFirst()).isEqualTo("both/translations/en");
        assertThat(paths(find("open or lanterns"))).startsWith("both/translations/en");
        assertThat(paths(find("")).getFirst()).isIn("both/translations/en", "mended");
    }

    @Test
    void showsAStatementOnceInTheLanguageThatAnswers() {
        Found armenian = find("գրադարան").found().getFirst();
        assertThat(armenian.path()).isEqualTo("/statements/both");
        assertThat(armenian.others()).containsExactly(java.util.Map.entry("en", "/statements/both/translations/en"));
        // Whoever signed is found in every text: then the reader's own language is shown.
        List<Found> bakers = find("bakers").found();
        assertThat(bakers).hasSize(3).allMatch(found -> found.language().tag().equals("en"));
        assertThat(bakers).allMatch(found -> found.names().equals(List.of("Guild of Bakers")));
    }

    @Test
    void countsAndNarrowsDown() {
        Results all = find("");
        assertThat(all.count()).isEqualTo(9);
        assertThat(all.states())
                .extracting(Choice::value, Choice::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("closed", 1),
                        org.assertj.core.groups.Tuple.tuple("open", 7),
                        org.assertj.core.groups.Tuple.tuple("published", 1),
                        org.assertj.core.groups.Tuple.tuple("revised", 1));
        assertThat(all.years()).extracting(Choice::value).containsExactly("2025", "2024");
        assertThat(all.addressees().getFirst().count()).isEqualTo(2);
        assertThat(all.organisations().getFirst()).isEqualTo(new Choice(baker(), "Guild of Bakers", 3));
        Results bakers = site.bean(StatementSearch.class)
                .find(new Search(
                        "",
                        Optional.of(java.util.UUID.fromString(baker())),
                        Optional.of("harbour OFFICE"),
                        Optional.of(State.REVISED),
                        OptionalInt.of(2025),
                        "en",
                        1));
        assertThat(paths(bakers)).containsExactly("mended");
        // Counts are of what another choice of the same kind would find.
        assertThat(bakers.addressees()).extracting(Choice::value).containsExactly("harbour office");
        assertThat(bakers.states()).extracting(Choice::value).containsExactly("published", "revised");
    }

    private static String baker() {
        return find("").organisations().getFirst().value();
    }

    @Test
    void marksWhatWasLookedForAndLeavesMarkupAsCharacters() {
        Found found = find("lanterns").found().getFirst();
        assertThat(found.title()).contains(new Marked("lanterns", true));
        assertThat(found.excerpt()).contains(new Marked("lanterns", true));
        assertThat(found.title().stream().map(Marked::text).collect(Collectors.joining()))
                .isEqualTo("Keep <script>alert(1)</script> the lanterns lit");
        assertThat(find("ecole").found().getFirst().title()).contains(new Marked("école", true));
        assertThat(find("եւ").found().getFirst().title()).contains(new Marked("և", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\"\"\"\"", "- - -", "or or or", "\0", "!&|<->:*()'\\", "%_", "-lanterns", "ـــ", "́̀"})
    void asksNothingWhereThereIsNoWord(String typed) {
        Results results = find(typed);
        assertThat(results.count()).isIn(0, results.found().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanterns\0 lit",
                "\"lanterns burn",
                "lanterns & !(",
                "lanterns:*",
                "'lanterns'",
                "--lanterns lit",
                "((lanterns"
            })
    void findsWhatIsAmidHostileSigns(String typed) {
        assertThat(paths(find(typed))).as(typed).contains("en");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Search.isTooLong("\"".repeat(10_000))).isTrue();
        assertThat(find("\"zz\" or ".repeat(25)).count()).isZero();
    }
}
