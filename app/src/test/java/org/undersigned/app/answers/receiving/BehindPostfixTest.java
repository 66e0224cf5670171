package org.undersigned.app.answers.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.Postfix;
import org.undersigned.app.cast.Program;
import org.undersigned.app.cast.SmtpSink;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** The lines that we tell operators to write, in Debian's Postfix, before a site that runs and then does not. */
@Tag("root")
class BehindPostfixTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String MINISTER = "minister@ministry.example";
    private static final String NOBODY = "answers+aaaaaaaaaaaaaaaaaaaaaaaaaa@example.org";
    private static final String LETTER = "From: Minister <" + MINISTER + ">\nSubject: %s\n\nWe have read it.\n";

    private static final int PORT = TestSite.freePort();
    private static final int LMTP = TestSite.freePort();
    private static final String SITE = "http://localhost:" + PORT;
    private static final NameServer DNS = new NameServer();

    /** Of the page for operators: what stands between its fences, in their order. */
    private static List<String> told;

    private static Path data;
    private static Program site;
    private static Visitor amina;
    private static String list;
    private static String address;
    private static SmtpSink returned;

    @BeforeAll
    static void publish() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operate", "answers.md"));
        String section = page.substring(page.indexOf("## With Postfix"), page.indexOf("## With a mailbox"));
        told = Pattern.compile("(?s)```\n(.*?)```")
                .matcher(section)
                .results()
                .map(fence -> fence.group(1))
                .toList();
        assertThat(told).as("main.cf, addresses, settings, verification").hasSize(4);
        DNS.serve(List.of("ministry.example,v=spf1 ip4:" + Postfix.STRANGER + " -all"));
        returned = new SmtpSink();
        data = Files.createTempDirectory("undersigned-behind-postfix-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        site = serve();
        Coordinator coordinator =
                new Coordinator(SITE, site.awaitLine("/setup/").replaceAll(".*(http://\\S+)", "$1"));
        site.awaitLine("/mailbox");
        String slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        amina = coordinator.visitor();
        list = SITE + "/desk/statements/" + slug + "/answers";
        address = amina.open(list).document().select(".reply-to").text();
        assertThat(address).matches("answers\\+[a-z2-7]{26}@example\\.org");
    }

    private static Program serve() {
        Map<String, String> settings = new HashMap<>(told.get(2)
                .replace("127.0.0.1:10024", "127.0.0.1:" + LMTP)
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        settings.put("UNDERSIGNED_DNS_RESOLVER", DNS.address());
        return Program.startWith(
                settings, "serve", "--data", data.toString(), "--port", Integer.toString(PORT), "--url", SITE);
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
        DNS.close();
        returned.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private static Postfix postfix(String further) {
        return new Postfix(
                returned.port(),
                folder -> told.get(0).replace("/etc/postfix", folder).replace("127.0.0.1:10024", "127.0.0.1:" + LMTP)
                        + further,
                told.get(1));
    }

    private static void await(Postfix postfix, String what, Callable<Boolean> holds) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (!holds.call()) {
            assertThat(Instant.now())
                    .as("%s%n%s%n%s", what, postfix.queue(), postfix.log())
                    .isBefore(until);
            Thread.sleep(50);
        }
    }

    /** Subjects of the letters on the desk that begin so; those that are not read yet have none. */
    private static List<String> letters(String beginning) throws IOException {
        return amina.open(list).document().select("li[data-answer] a[dir=auto]").eachText().stream()
                .filter(subject -> subject.startsWith(beginning))
                .sorted()
                .toList();
    }

    private static int returns(String to) {
        return (int)
                returned.taken().stream().filter(one -> one.to().equals(to)).count();
    }

    @Test
    void anAnswerComesThroughWithItsFile() throws Exception {
        try (Postfix postfix = postfix("")) {
            assertThat(postfix.takes(MINISTER, "", address, """
                    From: Minister <minister@ministry.example>
                    Subject: About your statement
                    Content-Type: multipart/mixed; boundary=b

                    --b

                    We have ordered a second boat.
                    .
                    --b
                    Content-Type: application/pdf; name=order.pdf
                    Content-Transfer-Encoding: base64

                    JVBERi0xLjQgb3JkZXI=
                    --b--
                    """.replace("\n.\n", "\n..\n")))
                    .startsWith("250 2.0.0 Ok: queued");
            await(postfix, "the letter lies on the desk", () -> letters("About").size() == 1);
            Document desk = amina.open(list).document();
            String path = desk.select("li[data-answer] a:contains(About your statement)")
                    .attr("href");
            Document letter = amina.open(SITE + path).document();
            // Postfix wrote down who handed it over, as the site expects it to.
            assertThat(letter.select("[data-check]").eachAttr("data-check")).containsExactly("DKIM NONE", "SPF PASS");
            assertThat(letter.select(".letter").text()).contains("We have ordered a second boat.\n.");
            assertThat(letter.select(".attached a").text()).isEqualTo("order.pdf");
            assertThat(amina.download(SITE + letter.select(".attached a").attr("href")))
                    .isEqualTo("%PDF-1.4 order".getBytes(StandardCharsets.US_ASCII));
            await(postfix, "nothing waits", () -> postfix.queue().isEmpty());
        }
    }

    @Test
    void anUnknownAddressIsRefusedForGood() throws Exception {
        try (Postfix postfix = postfix("")) {
            // One that can be none is refused by Postfix itself.
            assertThat(postfix.takes("clerk@ministry.example", "", "answers@example.org", LETTER.formatted("None")))
                    .startsWith("550 5.1.1");
            assertThat(returns("clerk@ministry.example")).isZero();
            assertThat(postfix.takes("clerk@ministry.example", "", NOBODY, LETTER.formatted("None")))
                    .startsWith("250");
            await(postfix, "it is returned", () -> returns("clerk@ministry.example") == 1);
            await(postfix, "nothing waits", () -> postfix.queue().isEmpty());
            assertThat(postfix.log()).contains("dsn=5.1.1, status=bounced", "550 5.1.1 No such address here");
            assertThat(letters("None")).isEmpty();
        }
    }

    @Test
    void whereAddressesAreVerifiedAStrangerHearsItAtOnce() throws Exception {
        try (Postfix postfix = postfix(told.get(3))) {
            assertThat(postfix.takes("guard@ministry.example", "", NOBODY, LETTER.formatted("Verified")))
                    .startsWith("550 5.1.1");
            assertThat(postfix.takes("guard@ministry.example", "", address, LETTER.formatted("Verified")))
                    .startsWith("250");
            await(
                    postfix,
                    "the letter lies on the desk",
                    () -> letters("Verified").equals(List.of("Verified")));
            assertThat(returns("guard@ministry.example")).isZero();
        }
    }

    @Test
    void whileTheSiteIsDownPostfixKeepsWhatComes() throws Exception {
        try (Postfix postfix = postfix("")) {
            assertThat(postfix.takes(MINISTER, "", address, LETTER.formatted("Kept 0")))
                    .startsWith("250");
            await(postfix, "it is there before", () -> letters("Kept").size() == 1);
            site.kill();
            for (int i = 1; i <= 3; i++) {
                assertThat(postfix.takes(MINISTER, "", address, LETTER.formatted("Kept " + i)))
                        .startsWith("250");
            }
            await(
                    postfix,
                    "all three are put off",
                    () -> postfix.queue().stream()
                                    .filter(waits -> waits.contains("\"queue_name\": \"deferred\""))
                                    .count()
                            == 3);
            postfix.flush();
            assertThat(postfix.queue()).hasSize(3);
            site = serve();
            site.awaitLine("Undersigned is running");
            postfix.flush();
            await(postfix, "all are there", () -> letters("Kept").size() >= 4);
            await(postfix, "nothing waits", () -> postfix.queue().isEmpty());
            postfix.flush();
            assertThat(letters("Kept")).containsExactly("Kept 0", "Kept 1", "Kept 2", "Kept 3");
            assertThat(returns(MINISTER)).isZero();
        }
    }

    @Test
    void whatIsTooLargeIsNotTriedForEver() throws Exception {
        String large = LETTER.formatted("Large") + ("x".repeat(998) + "\n").repeat(26_300);
        try (Postfix postfix = postfix("")) {
            assertThat(postfix.takes("archive@ministry.example", "SIZE=" + large.length(), address, large))
                    .startsWith("552 5.3.4");
            assertThat(postfix.takes("archive@ministry.example", "", address, large))
                    .startsWith("552 5.3.4");
            assertThat(returns("archive@ministry.example")).isZero();
            // An operator who takes larger ones for other reasons.
            postfix.set("message_size_limit", "104857600");
            assertThat(postfix.takes("archive@ministry.example", "", address, large))
                    .startsWith("250");
            await(postfix, "it is returned", () -> returns("archive@ministry.example") == 1);
            await(postfix, "nothing waits", () -> postfix.queue().isEmpty());
            assertThat(postfix.log()).contains("dsn=5.3.4, status=bounced");
            assertThat(letters("Large")).isEmpty();
        }
    }
}
