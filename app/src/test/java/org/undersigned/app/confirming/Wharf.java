package org.undersigned.app.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;

/** An organisation with several mailboxes, and what its people do over HTTP. */
abstract class Wharf {
    final TestSite site = TestSite.shared();
    final Coordinator amina = site.amina();
    final JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
    final String domain = "w" + UUID.randomUUID() + ".example";
    final String bruno = "bruno@" + domain;
    final String carla = "carla@" + domain;
    String slug = "";

    @BeforeEach
    void isInvited() {
        slug = invited(bruno);
    }

    String invited(String address) {
        String opened = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(opened, List.of("Wharf " + domain + ", " + address + ", " + domain));
        return opened;
    }

    Visitor.Page room(String address) throws IOException {
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(site.at("/signed")), "/signed", Map.of("email", address));
        return visitor.open(amina.mailedLink(address, "/signed/"));
    }

    static Visitor.Page sent(Visitor.Page page, String action, Map<String, String> fields) throws IOException {
        Visitor visitor = new Visitor();
        return visitor.send(visitor.open(page.address()), action, fields);
    }

    Visitor.Page asksFor(String second) throws IOException {
        return sent(room(bruno), "/second-person", Map.of("second", second));
    }

    void isRuled() throws IOException {
        assertThat(asksFor(carla).text()).contains("takes effect once everybody whom it concerns has agreed");
        assertThat(pressed(amina.mailedLink(carla, "/second-person/"), "/agreement")
                        .text())
                .contains("Settled");
    }

    static Visitor.Page pressed(String link, String button) throws IOException {
        Visitor visitor = new Visitor();
        return visitor.send(visitor.open(link), button, Map.of());
    }

    Visitor.Page signs() {
        return Coordinator.signs(amina.invitation(bruno));
    }

    String confirmation() {
        return amina.mailedLink(carla, "/confirmations/");
    }

    StatementId statement() {
        return site.bean(Statements.class).withSlug(slug).id();
    }

    Signatory signatory() {
        return site.bean(Signatories.class).of(statement()).getFirst();
    }

    boolean isSigned() {
        return site.bean(Signatories.class).signatureOf(signatory()).isPresent();
    }

    String desk() throws IOException {
        return amina.visitor().open(site.at("/desk/statements/" + slug)).text();
    }

    List<String> mailsTo(String address) throws IOException {
        return new Visitor()
                .open(site.at("/mailbox"))
                .document()
                .select("[data-to='" + address + "'] a")
                .eachText();
    }

    static long entries(TestSite site) {
        return site.bean(Ledger.class).latest().size();
    }
}
