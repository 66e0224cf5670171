package org.undersigned.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.Members;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** What the log tells after a break-in: who came in, whose link was refused, who changed whom; and no addresses. */
class SignInLinesTest {
    private static final String CARLA = "carla@lines.example";

    private final TestSite site = TestSite.shared();
    private final Visitor amina = site.amina().visitor();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("org.undersigned.app");

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    private UUID id(String email) {
        return site.bean(Members.class).all().stream()
                .filter(person -> person.email().value().equals(email))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachStepLeavesALine() throws IOException {
        amina.send(amina.open(site.at("/desk/people")), "/desk/people", Map.of("name", "Carla Diaz", "email", CARLA));
        UUID carla = id(CARLA);
        UUID by = id("amina@ferry.example");
        String link = site.amina().mailedLink(CARLA, "/sign-in/link/");
        Visitor browser = new Visitor();
        Visitor.Page desk = browser.send(browser.open(link), "/sign-in/confirmation", Map.of());
        Visitor thief = new Visitor();
        thief.send(thief.open(link), "/sign-in/confirmation", Map.of());
        thief.send(thief.open(link), "/sign-in/confirmation", Map.of("token", "x".repeat(32)));
        thief.send(thief.open(link), "/sign-in/confirmation", Map.of("_csrf", "forged"));
        browser.send(desk, "/sign-out", Map.of());
        // Else the newest mailed one would be the first one for a moment.
        JdbcClient.create(site.bean(DataSource.class))
                .sql("DELETE FROM mail_message WHERE recipient = ?")
                .param(CARLA)
                .update();
        Visitor.Page again = browser.open(site.at("/sign-in"));
        browser.send(again, "/sign-in", Map.of("username", CARLA));
        browser.send(browser.open(site.amina().mailedLink(CARLA, "/sign-in/link/")), "/sign-in/confirmation", Map.of());
        amina.send(amina.open(site.at("/desk/people")), carla + "/removal", Map.of());
        assertThat(browser.open(site.at("/desk/people")).status()).isEqualTo(403);

        List<String> said =
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(said)
                .containsSubsequence(
                        by + " made " + carla + " a coordinator",
                        carla + " signed in",
                        "refused: a sign-in link of " + carla
                                + " that was used, is too old, or was asked for in another browser",
                        "refused: a sign-in link that is none of this site's",
                        "refused: a form without the token of a page of this site, sent by somebody who is not signed in",
                        carla + " signed out",
                        carla + " signed in",
                        by + " removed the coordinator " + carla,
                        "refused: GET /desk/people is not for " + carla);
        assertThat(String.join("\n", said)).doesNotContain("@", "Carla", "Amina", link.substring(link.length() - 32));
    }
}
