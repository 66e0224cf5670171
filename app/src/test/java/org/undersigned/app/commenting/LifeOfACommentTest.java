package org.undersigned.app.commenting;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.sharing.AtomRules;

/** With a real database and a real SMTP server: written, confirmed, approved, answered, changed, deleted. */
class LifeOfACommentTest {
    private static final String ANI = "ani.saryan@reader.example";
    private static final String BO = "bo@reader.example";

    private static GreenMail server;
    private static TestSite site;
    private static Commenter readers;

    @BeforeAll
    static void start() {
        int port = TestSite.freePort();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        site = TestSite.fresh(
                "--undersigned.smtp.url=smtp://127.0.0.1:" + port, "--undersigned.mail.from=ferry@site.example");
        readers = new Commenter(site, address -> link(mail(address, 1), "/invitations/"));
    }

    @AfterAll
    static void stop() {
        site.close();
        server.stop();
    }

    private static List<MimeMessage> mails(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(to);
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String mail(String to, int number) {
        Commenter.waitFor("mail " + number + " to " + to, () -> mails(to).size() >= number);
        try {
            return mails(to).get(number - 1).getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(String mail, String kind) {
        Matcher link = Pattern.compile("http://\\S+" + kind + "[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])")
                .matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group();
    }

    private static UUID id(String name) {
        return readers.database
                .sql("SELECT id FROM comment WHERE name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    @Test
    void isSeenByNobodyBeforeItsAuthorAndAModeratorHaveSaidSo() throws Exception {
        Visitor ani = new Visitor();
        Map<String, String> typed = Commenter.fields("Ani Saryan", ANI, "My ferry, too.\nEvery night.");
        typed.put("replies", "true");
        assertThat(readers.sends(ani, "new", typed).address()).endsWith("/comments/sent");
        String confirm = mail(ANI, 1);
        assertThat(confirm).doesNotContain("Ani", "My ferry");
        String own = link(confirm, "/comments/");
        // Scanners open links: nothing has happened.
        assertThat(new Visitor().open(own).text()).contains("Is this your comment?", "My ferry, too.");
        assertThat(readers.state(id("Ani Saryan"))).isEqualTo(Comment.State.UNCONFIRMED);
        Commenter.presses(own, "/confirmation", Map.of());
        assertThat(readers.state(id("Ani Saryan"))).isEqualTo(Comment.State.WAITING);
        assertThat(mail("amina@ferry.example", 1)).contains("/desk/comments").doesNotContain("Ani", ANI);
        readers.shows("/comments", "No comments yet");

        assertThat(readers.decide(Decision.What.APPROVE, id("Ani Saryan"))).isEqualTo(1);
        Visitor.Page page = readers.shows("/comments", "1 comment");
        assertThat(page.document().select("article .said").html()).isEqualTo("My ferry, too.\n<br>\nEvery night.");
        readers.shows("", "1 comment");
        assertThat(mails(ANI)).hasSize(1);
        readers.after("6 minutes", id("Ani Saryan"));
        assertThat(mail(ANI, 2)).contains("/comments/" + id("Ani Saryan"));
        answers(own);
        isNowhereWithItsAddress();
        changesAndDeletes(link(mail(ANI, 2), "/comments/"));
    }

    private void answers(String anisLink) throws Exception {
        String place = id("Ani Saryan") + "/reply";
        readers.sends(new Visitor(), place, Commenter.fields("Bo", BO, "Mine as well."));
        Commenter.presses(link(mail(BO, 1), "/comments/"), "/confirmation", Map.of());
        readers.decide(Decision.What.APPROVE, id("Bo"));
        Visitor.Page page = readers.shows("/comments", "2 comments");
        assertThat(page.document().select(".threads > li > ol > li .said").text())
                .isEqualTo("Mine as well.");
        readers.after("6 minutes", id("Bo"));
        String stop = link(mail(ANI, 3), "/comments/replies/");
        assertThat(stop).isNotEqualTo(anisLink);
        assertThat(new Visitor().open(stop.replace("/replies", "")).status()).isEqualTo(404);
        String button = stop.substring(stop.lastIndexOf('/'));
        assertThat(Commenter.presses(stop, button, Map.of()).text()).contains("You get no mails about replies");
        assertThat(anisToldOfReplies()).isFalse();
        mailProgramsStopThem(stop);
    }

    private static boolean anisToldOfReplies() {
        return readers.database
                .sql("SELECT wants_replies FROM comment WHERE name = 'Ani Saryan'")
                .query(Boolean.class)
                .single();
    }

    /** RFC 8058: by a POST without cookies, and by nothing else. */
    private static void mailProgramsStopThem(String stop) throws Exception {
        readers.database
                .sql("UPDATE comment SET wants_replies = true WHERE name = 'Ani Saryan'")
                .update();
        MimeMessage told = mails(ANI).get(2);
        assertThat(told.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
        assertThat(told.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mails(ANI).get(1).getHeader("List-Unsubscribe")).isNull();
        assertThat(posted(stop, "anything=else")).contains("List-Unsubscribe");
        assertThat(anisToldOfReplies()).isTrue();
        String answer = posted(stop, "List-Unsubscribe=One-Click");
        assertThat(answer).contains("You get no mails about replies");
        assertThat(anisToldOfReplies()).isFalse();
        assertThat(posted(stop, "List-Unsubscribe=One-Click")).isEqualTo(answer);
    }

    private static String posted(String address, String body) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            HttpResponse<String> response = program.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as("no redirect").isEqualTo(200);
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            return response.body();
        }
    }

    private void isNowhereWithItsAddress() throws IOException {
        Visitor reader = new Visitor();
        Visitor desk = readers.amina.visitor();
        List<String> pages = List.of("", "/comments", "/comments.atom", "/statement.json", "/comments/new");
        for (String place : pages) {
            assertThat(new String(reader.download(readers.path() + place), java.nio.charset.StandardCharsets.UTF_8))
                    .as(place)
                    .doesNotContain(ANI, "ani.saryan", BO);
        }
        assertThat(reader.cookies()).isSubsetOf("XSRF-TOKEN");
        String queue =
                desk.open(site.at("/desk/comments?state=approved")).document().html();
        assertThat(queue).contains("@reader.example").doesNotContain("ani.saryan");
        String feed =
                new String(reader.download(readers.path() + "/comments.atom"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(AtomRules.faults(
                        feed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "application/atom+xml",
                        readers.path() + "/comments.atom"))
                .isEmpty();
        assertThat(feed).contains("<name>Ani Saryan</name>", "My ferry, too.", "Mine as well.");
        String permalink = readers.path() + "/comments/" + id("Bo");
        assertThat(reader.open(permalink).address()).contains("/comments#c-" + id("Bo"));
    }

    private void changesAndDeletes(String own) throws Exception {
        UUID id = id("Ani Saryan");
        Commenter.presses(own, "/text", Map.of("text", "My ferry, and casino links."));
        assertThat(readers.state(id)).isEqualTo(Comment.State.WAITING);
        // What was approved stays, until somebody has read what is new.
        assertThat(new Visitor().open(readers.path() + "/comments").text()).contains("Every night");
        readers.decide(Decision.What.REJECT, id);
        assertThat(readers.state(id)).isEqualTo(Comment.State.APPROVED);
        assertThat(new Visitor().open(own).text()).contains("Every night").doesNotContain("casino");
        Commenter.presses(own, "/text", Map.of("text", "My ferry, every single night."));
        readers.decide(Decision.What.APPROVE, id);
        readers.shows("/comments", "every single night");
        assertThat(Commenter.presses(own, "/deletion", Map.of()).text()).contains("It is deleted");
        Visitor.Page left = readers.shows("/comments", "This comment was removed.");
        assertThat(left.text()).contains("1 comment", "Mine as well").doesNotContain("Ani", "night.");
        assertThat(new Visitor().open(own).status()).isEqualTo(404);
        assertThat(readers.database
                        .sql("SELECT count(*) FROM comment WHERE email = ? OR name LIKE 'Ani%' OR text LIKE '%ferry%'")
                        .param(ANI)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
