package org.undersigned.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** Sessions begin anew at signing in, end by themselves, and are ended by those whose they are. */
class SessionsTest {
    private static final TestSite SITE = TestSite.fresh();
    private static final String AMINA = "amina@ferry.example";

    private final Visitor amina = SITE.amina().visitor();
    private final JdbcClient database = JdbcClient.create(SITE.bean(DataSource.class));

    @AfterAll
    static void close() {
        SITE.close();
    }

    // The newest mailed one would be an older one for a moment.
    private void forgetLinks() {
        database.sql("DELETE FROM sign_in_link").update();
        database.sql("DELETE FROM mail_message").update();
    }

    /** Somebody who was on the site before, and signs in as the owner of an address. */
    private Visitor signsIn(Visitor visitor, String address) throws IOException {
        forgetLinks();
        visitor.send(visitor.open(SITE.at("/sign-in")), "/sign-in", Map.of("username", address));
        Visitor.Page link = visitor.open(SITE.amina().mailedLink(address, "/sign-in/link/"));
        assertThat(visitor.send(link, "/sign-in/confirmation", Map.of()).address())
                .contains("/desk");
        return visitor;
    }

    private List<String> identifiers() {
        return database.sql("SELECT session_id FROM spring_session")
                .query(String.class)
                .list();
    }

    private static boolean isSignedIn(Visitor visitor) throws IOException {
        return visitor.open(SITE.at("/desk")).address().endsWith("/desk");
    }

    @Test
    void signingInLeavesNothingOfTheSessionBefore() throws IOException {
        List<String> earlier = identifiers();
        Visitor planted = new Visitor();
        planted.open(SITE.at("/desk/people"));
        List<String> before = identifiers();
        assertThat(before).hasSize(earlier.size() + 1);
        before.removeAll(earlier);
        signsIn(planted, AMINA);
        assertThat(identifiers()).hasSize(earlier.size() + 1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void identifiersAreMadeOfMoreThan128RandomBits() {
        // Six bits in each of 36 characters.
        assertThat(identifiers())
                .isNotEmpty()
                .allMatch(identifier -> identifier.matches("[A-Za-z0-9_-]{36}"))
                .noneMatch(identifier -> identifier.matches("[0-9a-f]{8}-[0-9a-f-]{27}"));
    }

    @Test
    void aSessionEndsAfterTwoDaysHoweverMuchItIsUsed() throws IOException {
        Visitor elsewhere = signsIn(new Visitor(), AMINA);
        beganEarlier(EndOfSessions.LONGEST.minusMinutes(5));
        assertThat(isSignedIn(elsewhere)).isTrue();
        beganEarlier(Duration.ofMinutes(10));
        Visitor.Page after = elsewhere.open(SITE.at("/desk"));
        assertThat(after.address()).endsWith("/sign-in");
        signsIn(elsewhere, AMINA);
        assertThat(isSignedIn(elsewhere)).isTrue();
        signsIn(amina, AMINA);
    }

    private void beganEarlier(Duration by) {
        database.sql("UPDATE spring_session SET creation_time = creation_time - ?")
                .param(by.toMillis())
                .update();
    }

    @Test
    void eachSeesTheirOwnSessionsAndEndsThem() throws IOException {
        Visitor lost = signsIn(new Visitor(), AMINA);
        Visitor older = signsIn(new Visitor(), AMINA);
        Visitor.Page page = amina.open(SITE.at("/desk/sessions"));
        int all = page.document().select("main .rows > li").size();
        assertThat(all).isGreaterThanOrEqualTo(3);
        assertThat(page.document().select("main .rows .state").eachText()).containsExactly("This browser");
        identifiers().forEach(identifier -> assertThat(page.document().html()).doesNotContain(identifier));
        // The latest first.
        String name = page.document().select("main .rows form").first().attr("action");
        amina.send(page, name, Map.of());
        assertThat(isSignedIn(older)).isFalse();
        assertThat(isSignedIn(lost)).isTrue();
        Visitor.Page left = amina.send(amina.open(SITE.at("/desk/sessions")), "/others/end", Map.of());
        assertThat(left.document().select("main .rows > li")).hasSize(1);
        assertThat(left.document().select("main form")).isEmpty();
        assertThat(isSignedIn(lost)).isFalse();
        assertThat(isSignedIn(amina)).isTrue();
    }

    @Test
    void nobodyEndsAnothersSessionByItsNameAndACoordinatorEndsAllOfAPerson() throws IOException {
        amina.send(
                amina.open(SITE.at("/desk/people")),
                "/desk/people",
                Map.of("name", "Bruno Reyes", "email", "bruno@people.example"));
        Visitor bruno = signsIn(new Visitor(), "bruno@people.example");
        signsIn(new Visitor(), AMINA);
        String aminas = amina.open(SITE.at("/desk/sessions"))
                .document()
                .select("main .rows form")
                .first()
                .attr("action");
        Visitor.Page own = bruno.open(SITE.at("/desk/sessions"));
        own.document().select("form[action=/sign-out]").attr("action", aminas);
        int sessions = identifiers().size();
        bruno.send(own, aminas, Map.of());
        assertThat(identifiers()).hasSize(sessions);

        UUID id = SITE.bean(Accounts.class).coordinators().getLast().id();
        amina.send(amina.open(SITE.at("/desk/people")), id + "/sessions/end", Map.of());
        assertThat(isSignedIn(bruno)).isFalse();
        assertThat(isSignedIn(amina)).isTrue();
    }
}
