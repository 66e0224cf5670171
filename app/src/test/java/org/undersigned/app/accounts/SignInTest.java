package org.undersigned.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** Setting up and signing in. */
class SignInTest {
    private static final String AMINA = "amina@ferry.example";

    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));

    private Visitor.Page ask(Visitor visitor, String address) throws IOException {
        return visitor.send(visitor.open(site.at("/sign-in")), "/sign-in", Map.of("username", address));
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressIsKnown() throws IOException {
        Visitor.Page known = ask(new Visitor(), AMINA);
        Visitor.Page unknown = ask(new Visitor(), "nobody@nowhere.example");
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.address()).isEqualTo(known.address());
        assertThat(unknown.document().select("main").html())
                .isEqualTo(known.document().select("main").html());
    }

    private void forgetLinks() {
        database.sql("DELETE FROM sign_in_link").update();
        database.sql("DELETE FROM mail_message WHERE recipient = ?")
                .param(AMINA)
                .update();
    }

    @Test
    void aLinkSignsInOnce() throws IOException {
        forgetLinks();
        Visitor first = new Visitor();
        ask(first, AMINA);
        String link = amina.mailedLink(AMINA, "/sign-in/link/");
        assertThat(first.send(first.open(link), "/sign-in/confirmation", Map.of())
                        .address())
                .endsWith("/desk");
        Visitor second = new Visitor();
        Visitor.Page refused = second.send(second.open(link), "/sign-in/confirmation", Map.of());
        assertThat(refused.text()).contains("This sign-in link doesn’t work any more");
        assertThat(second.open(site.at("/desk")).address()).endsWith("/sign-in");
    }

    @Test
    void anExpiredLinkSignsNobodyIn() throws IOException {
        forgetLinks();
        Visitor visitor = new Visitor();
        ask(visitor, AMINA);
        String link = amina.mailedLink(AMINA, "/sign-in/link/");
        database.sql("UPDATE sign_in_link SET expires_at = now() - interval '1 second'")
                .update();
        assertThat(visitor.send(visitor.open(link), "/sign-in/confirmation", Map.of())
                        .text())
                .contains("This sign-in link doesn’t work any more");
    }

    @Test
    void theDeskIsForCoordinatorsOnly() throws IOException {
        for (String path : new String[] {"/desk", "/desk/statements/new", "/desk/statements/anything"}) {
            assertThat(new Visitor().open(site.at(path)).address()).endsWith("/sign-in");
        }
    }

    @Test
    void aSiteIsSetUpOnce() throws IOException {
        Visitor.Page page = new Visitor().open(site.setupLink());
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("This set-up link doesn’t work");
    }
}
