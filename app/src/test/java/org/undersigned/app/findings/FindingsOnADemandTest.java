package org.undersigned.app.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Desk;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord.Shows;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

/** Amina finds something about a demand, Bruno reads it, the ledger records it, and everybody sees it. */
class FindingsOnADemandTest {
    private static final String HUGE = "huge";

    private static TestSite site;
    private static Visitor amina;
    private static Visitor bruno;
    private static String slug;

    @BeforeAll
    static void publish() throws IOException {
        site = TestSite.fresh();
        Coordinator coordinator = site.amina();
        amina = coordinator.visitor();
        slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        bruno = new Desk(site).bruno();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Demands.Followed followed(int number) {
        return site.bean(Demands.class)
                .followed(site.bean(Statements.class).withSlug(slug).id())
                .get(number - 1);
    }

    private static String path(int number) {
        return "/desk/findings/demand/" + followed(number).demand().id();
    }

    private static Visitor.Page add(int number, Map<String, String> changed) throws IOException {
        Map<String, String> fields = new HashMap<>(Map.of(
                "happened", "2026-02-27",
                "shows", "UNDER_WAY",
                "words", "A second boat was ordered.",
                "source", "https://register.example/orders?id=7"));
        fields.putAll(changed);
        return amina.send(amina.open(site.at(path(number))), path(number), fields);
    }

    private static Visitor.Page decide(Visitor by, String words, String decision, String reason) throws IOException {
        Visitor.Page queue = by.open(site.at("/desk/findings"));
        String id = queue.document().select("li[data-finding]").stream()
                .filter(item -> item.text().contains(words))
                .findFirst()
                .orElseThrow()
                .id()
                .substring("finding-".length());
        return by.send(queue, "/" + id + "/decision", Map.of("decision", decision, "reason", reason));
    }

    @Test
    void nothingIsPublicBeforeASecondPersonHasReadIt() throws IOException {
        assertThat(add(1, Map.of("words", "The first boat was sold.")).status()).isEqualTo(200);
        assertThat(followed(1).state().shows().name()).isEqualTo("NOTHING_YET");
        Visitor.Page own = amina.open(site.at("/desk/findings"));
        assertThat(own.text()).contains("You proposed this: somebody else decides.");
        Finding waiting = followed(1).findings().getFirst();
        ReviewOutcome refused = site.bean(Findings.class)
                .accept(
                        waiting.id(),
                        waiting.waiting().orElseThrow().id(),
                        waiting.waiting().orElseThrow().proposedBy());
        assertThat(refused).isEqualTo(new ReviewOutcome.OwnProposal());

        assertThat(decide(bruno, "The first boat was sold.", "return", "").status())
                .isEqualTo(422);
        assertThat(decide(bruno, "The first boat was sold.", "return", "The register says leased.")
                        .status())
                .isEqualTo(200);
        assertThat(amina.open(site.at(path(1))).text()).contains("Sent back: The register says leased.");
        assertThat(followed(1).publicFindings()).isEmpty();
    }

    @Test
    void whatIsAcceptedStandsInTheLedgerThePageAndTheBundle() throws IOException {
        add(2, Map.of());
        assertThat(decide(bruno, "A second boat was ordered.", "accept", "").status())
                .isEqualTo(200);
        Document page = Await.page(
                site,
                "/statements/" + slug,
                shown -> shown.select("[data-state=under-way]").size() == 1);
        assertThat(page.select("[data-state=under-way]").text())
                .contains("Under way", "evidence of 27 February 2026: under way");
        Document demands =
                new Visitor().open(site.at("/statements/" + slug + "/demands")).document();
        assertThat(demands.select("#demand-2 .timeline li").text())
                .contains("A second boat was ordered.", "https://register.example/orders?id=7", "entry");

        Finding finding = followed(2).publicFindings().getFirst();
        Visitor.Page desk = amina.open(site.at(path(2)));
        amina.send(
                desk,
                "/desk/findings/" + finding.id() + "/steps",
                Map.of("step", "dispute", "reason", "The order was cancelled."));
        assertThat(followed(2).state().shows().name()).isEqualTo("UNDER_WAY");
        decide(bruno, "The order was cancelled.", "accept", "");
        assertThat(followed(2).state().shows().name()).isEqualTo("NOTHING_YET");
        Await.page(
                site,
                "/statements/" + slug + "/demands",
                shown -> shown.select("#demand-2").text().contains("The order was cancelled."));

        VerificationReport report = BundleVerifier.verify(
                new Visitor().download(site.at("/statements/" + slug + "/proof.zip")), Optional.empty());
        assertThat(report.sentences(Outcome.WRONG)).isEmpty();
        assertThat(report.sentences(Outcome.CHECKED))
                .anyMatch(sentence -> sentence.contains("demand 2, 2026-02-27, under-way"))
                .anyMatch(sentence -> sentence.contains("disputed and does not count: “The order was cancelled.”"));
    }

    @Test
    void whatIsWrongIsSaidWhereItIsAndNothingIsLost() throws IOException {
        Visitor.Page page = add(
                1,
                Map.of(
                        "happened", LocalDate.now().plusYears(1).toString(),
                        "shows", "",
                        "source", "the register",
                        "words", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".problem").eachText())
                .containsExactlyInAnyOrder(
                        "That day has not come yet.",
                        "Say what the addressee says, or what the evidence shows, or both.",
                        "That is not a web address. It begins with https://.",
                        "Say in one sentence what was found.");
        assertThat(page.document().select("#source").val()).isEqualTo("the register");
    }

    @Test
    void noRowIsEverChanged() {
        JdbcClient database = site.bean(JdbcClient.class);
        for (String table : List.of("finding", "finding_step", "finding_review", "finding_recorded")) {
            assertThatThrownBy(() -> database.sql("DELETE FROM " + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static Claim done() {
        return new Claim(
                LocalDate.of(2026, 2, 1),
                Optional.empty(),
                Optional.of(Shows.MET),
                Optional.empty(),
                Optional.of("https://register.example/"),
                Optional.empty(),
                "en",
                "It is done.");
    }

    @Test
    void aFormThatIsSentTwiceIsOneFinding() {
        Findings findings = site.bean(Findings.class);
        Subject subject = followed(3).demand().subject();
        UUID person = site.bean(Accounts.class).coordinators().getFirst().id();
        Claim claim = done();
        UUID form = UUID.randomUUID();
        findings.propose(form, subject, claim, person);
        findings.propose(form, subject, claim, person);
        assertThat(findings.of(subject)).hasSize(1);
        assertThat(findings.finding(form).steps()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "words, '" + HUGE + "', 'At most 1,000 characters.'",
        "words, evil\u202etxt, ",
        "language, ../../etc, That is not the code of a language.",
        "happened, 0000-00-00, Name the day on which it happened.",
        "happened, yesterday, Name the day on which it happened.",
        "source, javascript:alert(1), That is not a web address. It begins with https://.",
        "source, https://register.example/a b, That is not a web address. It begins with https://."
    })
    void oneClearSentenceStandsWhereItIsWrong(String field, String typed, String sentence) throws IOException {
        String value = typed.equals(HUGE) ? "x".repeat(100_000) : typed;
        Visitor.Page page = add(1, Map.of(field, value));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".problem")).hasSize(1);
        String said = page.document().select("#" + field + "-problem").text();
        assertThat(said).endsWith(".").hasSizeLessThan(160);
        assertThat(sentence == null || said.equals(sentence)).as(said).isTrue();
        assertThat(page.document().select("#" + field).val()).isEqualTo(value);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(amina.open(site.at("/desk/findings/demand/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(amina.open(site.at("/desk/findings/rumour/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(amina.open(site.at("/desk/findings/demand/1")).status()).isBetween(400, 404);
        assertThat(new Visitor().open(site.at("/desk/findings")).address()).endsWith("/sign-in");
    }

    @Test
    void manyWhoDecideInTheSameMomentDecideOnce() throws Exception {
        Findings findings = site.bean(Findings.class);
        List<UUID> people = site.bean(Accounts.class).coordinators().stream()
                .map(Person::id)
                .toList();
        UUID id = UUID.randomUUID();
        findings.propose(id, followed(4).demand().subject(), done(), people.getFirst());
        UUID step = findings.finding(id).waiting().orElseThrow().id();
        List<ReviewOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ReviewOutcome>> decided = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> n % 2 == 0
                            ? findings.accept(id, step, people.getLast())
                            : findings.sendBack(id, step, "No.", people.getLast())))
                    .toList();
            for (Future<ReviewOutcome> one : decided) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes)
                .filteredOn(new ReviewOutcome.DecidedBefore()::equals)
                .hasSize(7);
    }
}
