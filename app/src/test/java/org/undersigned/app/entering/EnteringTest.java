package org.undersigned.app.entering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.Person;
import org.undersigned.app.cast.SoftAuthenticator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** A mailed link opens nothing without the passkey of whoever has one; nor in a browser that did not ask for it. */
class EnteringTest {
    private static final TestSite SITE = TestSite.fresh();
    private static final String BRUNO = "bruno@people.example";

    private final Visitor amina = SITE.amina().visitor();
    private final JdbcClient database = JdbcClient.create(SITE.bean(DataSource.class));
    private final SoftAuthenticator device = new SoftAuthenticator(SITE.at(""));
    private Visitor bruno = new Visitor();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void brunoSignsInForTheFirstTime() throws IOException {
        amina.send(amina.open(SITE.at("/desk/people")), "/desk/people", Map.of("name", "Bruno", "email", BRUNO));
        database.sql("DELETE FROM coordinator_passkey").update();
        assertThat(signsIn(bruno).address()).endsWith("/desk");
    }

    /** Asks for a link, and opens it in the same browser. */
    private Visitor.Page signsIn(Visitor visitor) throws IOException {
        database.sql("DELETE FROM sign_in_link").update();
        database.sql("DELETE FROM mail_message").update();
        visitor.send(visitor.open(SITE.at("/sign-in")), "/sign-in", Map.of("username", BRUNO));
        Visitor.Page link = visitor.open(SITE.amina().mailedLink(BRUNO, "/sign-in/link/"));
        assertThat(link.document().select("input[name=elsewhere]")).isEmpty();
        return visitor.send(link, "/sign-in/confirmation", Map.of());
    }

    private static String challenge(Visitor.Page page) {
        return page.document().select("#passkey").attr("data-challenge");
    }

    private Visitor.Page adds(SoftAuthenticator added) throws IOException {
        Visitor.Page own = bruno.open(SITE.at("/desk/passkeys"));
        return bruno.send(own, "/desk/passkeys", added.makesAndSigns(challenge(own)));
    }

    private static boolean isAtTheDesk(Visitor visitor) throws IOException {
        return visitor.open(SITE.at("/desk/people")).status() == 200
                && visitor.open(SITE.at("/desk")).address().endsWith("/desk");
    }

    private UUID id() {
        return SITE.bean(Accounts.class).coordinators().stream()
                .filter(person -> person.email().value().equals(BRUNO))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverHasAPasskeyIsNotAtTheDeskBeforeItWasShown() throws IOException {
        assertThat(adds(device).document().select("main .rows > li")).hasSize(1);
        Visitor thief = new Visitor();
        Visitor.Page half = signsIn(thief);
        assertThat(half.address()).endsWith("/sign-in/passkey");
        for (String path : new String[] {"/desk", "/desk/people", "/desk/passkeys", "/desk/sessions"}) {
            assertThat(thief.open(SITE.at(path)).address()).as(path).endsWith("/sign-in/passkey");
        }
        half = thief.open(SITE.at("/desk"));
        assertThat(half.document().select("nav a[href^=/desk]")).isEmpty();
        // Another's device, and what another page asked for.
        Map<String, String> others = new SoftAuthenticator(SITE.at("")).signs(challenge(half));
        Visitor.Page refused = thief.send(half, "/sign-in/passkey", others);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This was none of your passkeys");
        Visitor.Page stale = thief.send(refused, "/sign-in/passkey", device.signs(challenge(half)));
        assertThat(stale.status()).isEqualTo(422);
        SoftAuthenticator unverified = device;
        unverified.flags = 0b0000_1001;
        stale = thief.send(stale, "/sign-in/passkey", unverified.signs(challenge(stale)));
        assertThat(stale.status()).isEqualTo(422);
        unverified.flags = 0b0000_1101;
        unverified.origin = "http://evil.localhost";
        stale = thief.send(stale, "/sign-in/passkey", unverified.signs(challenge(stale)));
        assertThat(stale.status()).isEqualTo(422);
        Visitor.Page last = thief.open(SITE.at("/desk"));
        assertThat(last.address()).endsWith("/sign-in/passkey");
        unverified.origin = SITE.at("");

        Map<String, String> good = device.signs(challenge(last));
        assertThat(thief.send(last, "/sign-in/passkey", good).address()).endsWith("/desk");
        assertThat(isAtTheDesk(thief)).isTrue();
        // Once: the same answer again is worth nothing.
        assertThat(thief.send(last, "/sign-in/passkey", good).status()).isEqualTo(422);
    }

    @Test
    void addingOneEndsOtherSessionsAndALaterChangeNeedsOneThatWasJustShown() throws IOException {
        Visitor elsewhere = new Visitor();
        signsIn(elsewhere);
        adds(device);
        assertThat(isAtTheDesk(elsewhere)).isFalse();
        assertThat(isAtTheDesk(bruno)).isTrue();
        SoftAuthenticator second = new SoftAuthenticator(SITE.at(""));
        assertThat(adds(second).document().select("main .rows > li")).hasSize(2);
        assertThat(adds(second).status()).as("the same again").isEqualTo(422);

        Visitor.Page before = bruno.open(SITE.at("/desk/passkeys"));
        passes(Duration.ofMinutes(11));
        Visitor.Page later = bruno.open(SITE.at("/desk/passkeys"));
        assertThat(later.document().select("main form")).isEmpty();
        String end = before.document().select("main .rows form").first().attr("action");
        bruno.send(before, end, Map.of());
        bruno.send(before, "/desk/passkeys", new SoftAuthenticator(SITE.at("")).makesAndSigns(challenge(before)));
        assertThat(count()).isEqualTo(2);
        Visitor.Page asked = bruno.open(SITE.at("/sign-in/passkey"));
        Visitor.Page fresh = bruno.send(asked, "/sign-in/passkey", second.signs(challenge(asked)));
        assertThat(fresh.address()).endsWith("/desk/passkeys");
        bruno.send(fresh, end, Map.of());
        assertThat(count()).isEqualTo(1);
    }

    private long count() {
        return database.sql("SELECT count(*) FROM coordinator_passkey")
                .query(Long.class)
                .single();
    }

    /** As if what was done in sessions until now had been done earlier. */
    private void passes(Duration time) {
        database.sql("UPDATE spring_session SET creation_time = creation_time - ?")
                .param(time.toMillis())
                .update();
    }

    @Test
    void whoHasLostTheirsIsLetInByAnotherCoordinatorOnly() throws IOException {
        adds(device);
        UUID id = id();
        Visitor.Page own = bruno.open(SITE.at("/desk/people"));
        own.document().select("form[action=/sign-out]").attr("action", "/desk/people/" + id + "/passkeys/end");
        assertThat(bruno.send(own, id + "/passkeys/end", Map.of()).status()).isEqualTo(404);
        assertThat(count()).isEqualTo(1);
        amina.send(amina.open(SITE.at("/desk/people")), id + "/passkeys/end", Map.of());
        assertThat(isAtTheDesk(bruno)).isFalse();
        assertThat(signsIn(new Visitor()).address()).endsWith("/desk");
    }

    @Test
    void aLinkOpensNothingInAnotherBrowserUnlessWhoeverAskedSaysSo() throws IOException {
        bruno.open(SITE.at("/sign-in"));
        database.sql("DELETE FROM sign_in_link").update();
        database.sql("DELETE FROM mail_message").update();
        bruno.send(bruno.open(SITE.at("/sign-in")), "/sign-in", Map.of("username", BRUNO));
        String link = SITE.amina().mailedLink(BRUNO, "/sign-in/link/");
        Visitor other = new Visitor();
        Visitor.Page elsewhere = other.open(link);
        assertThat(elsewhere.text()).contains("You asked for this link in another browser, or somebody else did.");
        assertThat(elsewhere.document().select("input[name=elsewhere][required]"))
                .hasSize(1);
        other.send(elsewhere, "/sign-in/confirmation", Map.of());
        assertThat(other.open(SITE.at("/desk")).address()).endsWith("/sign-in");
        Map<String, String> confirmed = new HashMap<>(Map.of("elsewhere", "true"));
        assertThat(other.send(other.open(link), "/sign-in/confirmation", confirmed)
                        .address())
                .contains("/desk");
        long life = database.sql("SELECT extract(epoch FROM expires_at - created_at)::bigint FROM sign_in_link")
                .query(Long.class)
                .single();
        assertThat(life).isEqualTo(600);
    }
}
