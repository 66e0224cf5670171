package org.undersigned.app.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.words.Words;

/** The pages on which strangers ask and coordinators answer, in Armenian and from right to left. */
class SpokenLanguagesTest {
    private static final List<String> PACKAGES =
            List.of("opencall", "asking", "mail", "errata", "reported", "watching", "witness", "ledger");
    private static final int SHORTEST = 13;
    private static final String AMINA = "amina@ferry.example";

    private static String used = "";

    /** Whole sentences of these packages that stand on a page word for word. */
    private static List<String> english() {
        Properties sentences = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/words/en.properties"), StandardCharsets.UTF_8)) {
            sentences.load(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sentences.stringPropertyNames().stream()
                .filter(key -> PACKAGES.stream().anyMatch(name -> key.startsWith(name + ".")))
                .map(sentences::getProperty)
                .filter(sentence -> !sentence.contains("{") && sentence.length() >= SHORTEST)
                .toList();
    }

    private static void assertSpeaks(Visitor.Page page, String language, String direction) {
        assertThat(page.document().select("html").attr("lang"))
                .as(page.address())
                .isEqualTo(language);
        assertThat(page.document().select("html").attr("dir"))
                .as(page.address())
                .isEqualTo(direction);
        String html = page.document().outerHtml();
        List<String> left = english().stream()
                .filter(sentence -> page.text().contains(sentence) || html.contains("\"" + sentence + "\""))
                .toList();
        assertThat(left).as("English at " + page.address()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hy, ltr", "ar, rtl"})
    void aStrangerReadsTheirLanguageFromTheFormToTheButton(String language, String direction) throws IOException {
        assertThat(english()).hasSizeGreaterThan(200);
        Words words = Words.of(language);
        Caller caller = new Caller(true, true, false);
        Visitor stranger = Visitor.preferring(language + ",en;q=0.5");
        Visitor.Page form = stranger.open(caller.form());
        assertSpeaks(form, language, direction);
        assertThat(form.document().select("#sign-on").attr("data-wait")).isEqualTo(words.say("opencall.form.wait"));
        String action = form.document().select("#sign-on").attr("action");
        Visitor.Page problems = stranger.send(form, action, Map.of("kind", "organisation", "website", "no site"));
        assertThat(problems.status()).isEqualTo(422);
        assertThat(problems.document().select(".problem").eachText())
                .contains(words.say("opencall.problem.consent"), words.say("opencall.problem.website"));
        assertSpeaks(problems, language, direction);
        String mailbox = caller.address("ani");
        assertSpeaks(stranger.send(form, action, filled(caller, mailbox)), language, direction);
        String link = caller.amina.mailedLink(mailbox, "/sign-ons/");
        assertThat(link).endsWith("?lang=" + language);
        Visitor.Page mail = mailed(caller, mailbox, language);
        assertThat(mail.text()).contains(words.say("opencall.mail.confirm.open"));
        assertSpeaks(mail, language, direction);
        // On another device, whose browser says nothing of languages.
        Visitor elsewhere = new Visitor();
        Visitor.Page confirm = elsewhere.open(link);
        assertSpeaks(confirm, language, direction);
        assertThat(confirm.text()).contains(words.say("opencall.title.sign"));
        Visitor.Page held = elsewhere.send(confirm, "/signature", Map.of());
        assertThat(held.text()).contains(words.say("opencall.title.confirmed"));
        assertSpeaks(held, language, direction);
        assertSpeaks(elsewhere.send(held, "/end", Map.of()), language, direction);
        assertSpeaks(Visitor.preferring(language).open(caller.site.at("/watch")), language, direction);
    }

    private static Map<String, String> filled(Caller caller, String email) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", "organisation", "role", "Chair", "consent", "true"));
        fields.put("name", "Rowers " + caller.unique);
        fields.put("website", "elsewhere" + caller.unique + ".example");
        fields.put("authority", "board-decision");
        fields.put("email", email);
        return fields;
    }

    // What was mailed, and the page that shows it.
    private static Visitor.Page mailed(Caller caller, String to, String language) throws IOException {
        Visitor reader = Visitor.preferring(language);
        return reader.open(reader.open(caller.site.at("/mailbox"))
                .document()
                .select("[data-to=" + to + "] a")
                .attr("abs:href"));
    }

    @ParameterizedTest
    @CsvSource({"hy, ltr", "ar, rtl"})
    void aCoordinatorAsksAndReviewsInTheirLanguage(String language, String direction) throws IOException {
        Words words = Words.of(language);
        Caller caller = new Caller(true, true, true);
        caller.confirms(caller.organisation("Rowers " + caller.unique, "", caller.address("rowers")));
        caller.confirms(caller.person("Ani " + caller.unique, caller.address("ani")));
        caller.confirms(caller.person("Ani " + caller.unique, caller.address("other")));
        Visitor coordinator = signedIn(caller, language);
        String desk = caller.site.at("/desk/statements/" + caller.slug);
        Visitor.Page review = coordinator.open(desk + "/sign-ons");
        assertThat(review.text())
                .contains(
                        words.say("opencall.reason.every-one"),
                        words.say("opencall.reason.mailbox-elsewhere"),
                        words.say("opencall.reason.same-name.person"),
                        words.say("opencall.review.count", "count", 3));
        assertSpeaks(review, language, direction);
        Visitor.Page nothing =
                coordinator.send(review, "/sign-ons/decisions", Map.of("which", "ticked", "decision", "accept"));
        assertThat(nothing.text()).contains(words.say("opencall.review.nothing-ticked"));
        assertSpeaks(nothing, language, direction);
        Visitor.Page refused =
                coordinator.send(review, "/sign-ons/decisions", Map.of("which", "all", "decision", "refuse"));
        assertThat(refused.text()).contains(words.say("opencall.done.refuse", "count", 3));
        assertSpeaks(refused, language, direction);
        Stream.of("/open-call", "/invitations", "/invitations/address-book", "/errata", "/reported")
                .forEach(page -> assertSpeaks(opened(coordinator, desk + page), language, direction));
        assertSpeaks(coordinator.open(caller.site.at("/desk/ledger")), language, direction);
        Visitor.Page lines = coordinator.send(
                coordinator.open(desk + "/invitations"), "/invitations", Map.of("lines", "Rowers without address"));
        assertThat(lines.text()).contains(words.say("asking.problem.no-email.line", "line", "Rowers without address"));
        assertSpeaks(lines, language, direction);
    }

    private static Visitor.Page opened(Visitor visitor, String address) {
        try {
            return visitor.open(address);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Visitor signedIn(Caller caller, String language) throws IOException {
        Visitor visitor = Visitor.preferring(language);
        visitor.send(visitor.open(caller.site.at("/sign-in")), "/sign-in", Map.of("username", AMINA));
        Caller.waitFor("a new link is mailed", () -> !signInLink(caller).equals(used));
        used = signInLink(caller);
        visitor.send(visitor.open(used), "/sign-in/confirmation", Map.of());
        return visitor;
    }

    private static String signInLink(Caller caller) {
        return caller.amina.mailedLink(AMINA, "/sign-in/link/");
    }
}
