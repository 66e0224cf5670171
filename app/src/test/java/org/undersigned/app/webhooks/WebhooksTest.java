package org.undersigned.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.statements.Statements;

/** Messages to a real server: what is in them, that they are genuine, and what happens when they do not arrive. */
class WebhooksTest {
    private static final Path DOCS = Path.of("..", "docs", "spec", "webhooks.md");

    private static Receiver receiver;
    private static TestSite site;
    private static Coordinator amina;

    /** What a coordinator sees of an endpoint that was added, and its secret. */
    private record Added(String page, String secret) {
        UUID id() {
            return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        }
    }

    @BeforeAll
    static void start() throws IOException {
        receiver = new Receiver();
        site = TestSite.fresh("--undersigned.fetch.instead="
                + String.join(
                        ",",
                        List.of("one", "two", "three", "four", "five").stream()
                                .map(name -> name + ".example=http://localhost:" + receiver.port())
                                .toList()));
        amina = site.amina();
    }

    @AfterAll
    static void stop() {
        site.close();
        receiver.close();
    }

    private static Added adds(String url) throws IOException {
        Visitor.Page page =
                amina.visitor().send(amina.visitor().open(site.at("/desk/webhooks")), "/webhooks", Map.of("url", url));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return new Added(page.address(), page.document().select("[data-secret]").text());
    }

    private static Visitor.Page presses(String page, String action) throws IOException {
        return amina.visitor().send(amina.visitor().open(page), action, Map.of());
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(90));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as("it comes about").isBefore(until);
            Thread.sleep(50);
        }
    }

    private static List<Notice> notices(Added added) {
        return site.bean(Webhooks.class).notices(added.id());
    }

    private static JdbcClient database() {
        return JdbcClient.create(site.bean(DataSource.class));
    }

    /** As the script in the docs prints it. */
    private static String verdict(Receiver.Message message, String secret, String body) throws Exception {
        String docs = Files.readString(DOCS);
        String script = docs.substring(docs.indexOf("```sh\n") + 6);
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script.substring(0, script.indexOf("```")));
        builder.environment()
                .putAll(Map.of(
                        "SECRET",
                        secret,
                        "ID",
                        message.id(),
                        "TIMESTAMP",
                        message.timestamp(),
                        "SIGNATURES",
                        message.signatures()));
        Process verifying = builder.redirectErrorStream(true).start();
        try (var in = verifying.getOutputStream()) {
            in.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return new String(verifying.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** When the job that comes round every minute looks next. */
    private static void tellsOfSignatures(Instant when) throws InterruptedException {
        Scheduler scheduler = site.bean(Scheduler.class);
        await(() -> {
            try {
                return scheduler.reschedule(
                        TaskInstanceId.of("tell-endpoints-of-signatures", RecurringTask.INSTANCE), when);
            } catch (TaskInstanceException e) {
                // It is looking just now.
                return false;
            }
        });
        scheduler.triggerCheckForDueExecutions();
    }

    private static String translates(String slug) throws IOException {
        String path = "/desk/statements/" + slug + "/translations";
        Visitor.Page page = amina.visitor().send(amina.visitor().open(site.at(path)), path, Map.of("language", "fr"));
        Map<String, String> words = new HashMap<>();
        for (Element field : page.document().select(".side textarea")) {
            words.put(field.attr("name"), "Une phrase " + words.size());
        }
        amina.visitor().send(page, URI.create(page.address()).getPath(), words);
        return path + "/fr";
    }

    @Test
    void everyChangeIsToldOnceAndSignedAndNamesNobody() throws Exception {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Friends, a@harbour.example", "Watch, b@tide.example", "Crew, c@crew.example"));
        Coordinator.signs(amina.invitation("a@harbour.example"));
        Added one = adds("https://one.example/hook?k=1");
        assertThat(one.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(amina.visitor().open(one.page()).text()).doesNotContain(one.secret());

        amina.publishes(slug);
        Receiver.Message published = receiver.next();
        assertThat(published.type()).isEqualTo("statement.published");
        assertThat(published.contentType()).startsWith("application/json");
        assertThat(published.json().get("id").asString()).isEqualTo(published.id());
        assertThat(Instant.parse(published.json().get("occurred").asString())).isBefore(Instant.now());
        assertThat(published.json().at("/statement/url").asString()).isEqualTo(site.at("/statements/" + slug));
        assertThat(published.json().at("/signatories/organisations").asInt()).isEqualTo(1);
        assertThat(verdict(published, one.secret(), published.body())).isEqualTo("genuine");
        assertThat(verdict(published, one.secret(), published.body() + " ")).isEqualTo("not genuine");

        tellsOfSignatures(Instant.now().plus(Duration.ofHours(1)));
        // Two sign, and one of them withdraws: one message of each kind, however it came about.
        Coordinator.signs(amina.invitation("b@tide.example"));
        Visitor crew = new Visitor();
        Visitor.Page receipt = crew.send(
                crew.open(amina.invitation("c@crew.example")),
                "/signature",
                Map.of("role", "Chair", "authority", "board-decision"));
        crew.send(receipt, "/withdrawal", Map.of());
        await(() -> noted() >= 3);
        tellsOfSignatures(Instant.now());
        Map<String, Receiver.Message> both = new HashMap<>();
        for (Receiver.Message message : List.of(receiver.next(), receiver.next())) {
            both.put(message.type(), message);
        }
        assertThat(both.keySet()).isEqualTo(Set.of("signatory.added", "signatory.withdrawn"));
        assertThat(both.get("signatory.added").json().get("count").asInt()).isEqualTo(2);
        assertThat(both.get("signatory.withdrawn").json().get("count").asInt()).isEqualTo(1);
        assertThat(both.get("signatory.added")
                        .json()
                        .at("/signatories/organisations")
                        .asInt())
                .isEqualTo(2);

        String translation = translates(slug);
        presses(site.at(translation), "/release");
        Receiver.Message released = receiver.next();
        assertThat(released.type()).isEqualTo("translation.released");
        assertThat(released.json().get("language").asString()).isEqualTo("fr");

        String addressee = handsOver(slug);
        Receiver.Message delivered = receiver.next();
        assertThat(delivered.type()).isEqualTo("statement.delivered");
        assertThat(delivered.json().get("count").asInt()).isEqualTo(1);
        assertThat(delivered.json().at("/statement/url").asString()).isEqualTo(site.at("/statements/" + slug));

        await(() -> notices(one).stream().allMatch(Notice::isDelivered));
        for (Notice notice : notices(one)) {
            assertThat(notice.body()).doesNotContain("Friends", "Crew", "@", "Chair", "Amina", addressee, "No. 12/3");
        }
        assertThat(receiver.soFar()).isEmpty();
        presses(one.page(), "/removal");
    }

    /** By hand; the button is pressed twice. Returns to whom. */
    private static String handsOver(String slug) throws IOException {
        Visitor.Page page = amina.visitor().open(site.at("/desk/statements/" + slug + "/delivery"));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Map<String, String> handed = Map.of("way", "hand", "on", today, "note", "No. 12/3");
        amina.visitor().send(page, "/record", handed);
        amina.visitor().send(page, "/record", handed);
        return page.document().select("#addressee option").first().val();
    }

    private static int noted() {
        return database()
                .sql("SELECT count(*) FROM webhook_change WHERE kind = 'signatures'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsRolledBackIsNotTold() throws Exception {
        Added two = adds("https://two.example/hook");
        String slug = amina.opens(Texts.ARMENIAN);
        amina.invites(slug, List.of("Friends, d@harbour.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        assertThat(receiver.next().type()).isEqualTo("statement.published");
        var id = site.bean(Statements.class).withSlug(slug).id();
        assertThatThrownBy(() -> site.bean(TransactionOperations.class).executeWithoutResult(status -> {
                    site.bean(NoteChanges.class).published(new StatementPublished(id));
                    throw new IllegalStateException("and then it fails");
                }))
                .hasMessage("and then it fails");
        assertThat(database()
                        .sql("SELECT count(*) FROM webhook_change WHERE kind = 'publication'")
                        .query(Integer.class)
                        .single())
                .isZero();
        // What comes next is the next thing that happened.
        presses(two.page(), "/test");
        assertThat(receiver.next().type()).isEqualTo("webhook.test");
        assertThat(notices(two)).hasSize(2);
        presses(two.page(), "/removal");
    }

    @Test
    void twoSecretsAreInUseWhileOneIsExchanged() throws Exception {
        Added three = adds("https://three.example/hook");
        Visitor.Page rotated = presses(three.page(), "/secret");
        String fresh = rotated.document().select("[data-secret]").text();
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(three.secret());
        presses(three.page(), "/test");
        Receiver.Message message = receiver.next();
        assertThat(message.signatures().split(" ")).hasSize(2);
        assertThat(verdict(message, three.secret(), message.body())).isEqualTo("genuine");
        assertThat(verdict(message, fresh, message.body())).isEqualTo("genuine");
        presses(three.page(), "/secret/end");
        presses(three.page(), "/test");
        Receiver.Message after = receiver.next();
        assertThat(verdict(after, three.secret(), after.body())).isEqualTo("not genuine");
        assertThat(verdict(after, fresh, after.body())).isEqualTo("genuine");

        // The same message again, under the same id, tried at another time.
        await(() -> notices(three).stream().allMatch(Notice::isDelivered));
        presses(three.page(), "/notices/" + after.id() + "/again");
        Receiver.Message again = receiver.next();
        assertThat(again.id()).isEqualTo(after.id());
        assertThat(again.body()).isEqualTo(after.body());
        presses(three.page(), "/removal");
    }

    @Test
    void aRedirectIsAFailureAndIsTriedAgain() throws Exception {
        Added four = adds("https://four.example/hook");
        receiver.answers(307);
        presses(four.page(), "/test");
        Receiver.Message first = receiver.next();
        await(() -> notices(four).getFirst().tries() == 1);
        assertThat(receiver.soFar()).isEmpty();
        assertThat(amina.visitor().open(four.page()).text()).contains("One try failed", "The last answer was 307.");
        receiver.answers(200);
        Receiver.Message second = receiver.next();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.path()).isEqualTo("/hook");
        await(() -> notices(four).getFirst().isDelivered());
        receiver.answers(204);
        presses(four.page(), "/removal");
    }

    @Test
    void afterTwoDaysAnAddressIsSwitchedOffAndCoordinatorsAreTold() throws Exception {
        Added five = adds("https://five.example/hook");
        receiver.answers(500);
        presses(five.page(), "/test");
        receiver.next();
        await(() -> notices(five).getFirst().tries() == 1);
        database()
                .sql("UPDATE webhook_notice SET begun_at = begun_at - interval '2 days' WHERE endpoint_id = ?")
                .param(five.id())
                .update();
        receiver.next();
        await(() -> notices(five).getFirst().state() == Notice.State.FAILED);
        receiver.answers(204);
        assertThat(new Mailbox(site.at("")).newestLink("amina@ferry.example", "/desk/webhooks/"))
                .isEqualTo(five.page());
        Visitor.Page page = amina.visitor().open(five.page());
        assertThat(page.text()).contains("Switched off on", "Not delivered, after 2 tries.");
        assertThat(page.document().select("form[action$=/test], form[action$=/again]"))
                .isEmpty();
        presses(five.page(), "/on");
        presses(five.page(), "/again");
        receiver.next();
        await(() -> notices(five).getFirst().isDelivered());
        receiver.answers(410);
        presses(five.page(), "/test");
        receiver.next();
        await(() -> !site.bean(Webhooks.class).endpoint(five.id()).orElseThrow().isOn());
        receiver.answers(204);
        presses(five.page(), "/removal");
    }

    @Test
    void addressesInsideAreNotCalled() throws Exception {
        for (String url : List.of("http://a.example/", "https://a.example:8443/", "https://u:p@a.example/", "x", "")) {
            Visitor.Page refused = amina.visitor()
                    .send(amina.visitor().open(site.at("/desk/webhooks")), "/webhooks", Map.of("url", url));
            assertThat(refused.status()).as(url).isEqualTo(422);
            assertThat(refused.document().select("#url").val()).isEqualTo(url);
        }
        Added inside = adds("https://localhost/hook");
        presses(inside.page(), "/test");
        await(() -> notices(inside).getFirst().tries() == 1);
        assertThat(notices(inside).getFirst().failure()).contains("is not public");
        Visitor.Page twice = amina.visitor()
                .send(
                        amina.visitor().open(site.at("/desk/webhooks")),
                        "/webhooks",
                        Map.of("url", "https://localhost/hook"));
        assertThat(twice.text()).contains("This address is here already.");
        presses(inside.page(), "/removal");
    }
}
