package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.ledger.Ledger;

/** What a signatory can do with its signature once it is made. */
class AfterwardsTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String unique = UUID.randomUUID().toString();
    private final String address = unique + "@ferry.example";

    private String signed() {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Friends of " + unique + ", " + address));
        Coordinator.signs(amina.invitation(address));
        return slug;
    }

    private long entries() {
        return site.bean(Ledger.class).latest().size();
    }

    @Test
    void aWithdrawalEndsTheSignatureAndIsInTheLedger() throws IOException {
        String slug = signed();
        long before = entries();
        Visitor visitor = new Visitor();
        Visitor.Page receipt = visitor.open(amina.mailedLink(address, "/signatures/"));
        assertThat(receipt.text()).contains("You have signed");
        Visitor.Page after = visitor.send(receipt, "/withdrawal", Map.of());
        assertThat(after.text()).contains("Your signature has ended", "Signed, and withdrawn");
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(amina.visitor()
                        .open(site.at("/desk/statements/" + slug))
                        .document()
                        .select("[data-answer=withdrew]")
                        .text())
                .contains("Friends of " + unique);
        assertThat(amina.visitor().open(site.at("/desk")).text()).contains("0 of 1 have signed");
    }

    @Test
    void whoHasWithdrawnCanSignAgain() throws IOException {
        signed();
        Visitor visitor = new Visitor();
        visitor.send(visitor.open(amina.mailedLink(address, "/signatures/")), "/withdrawal", Map.of());
        assertThat(Coordinator.signs(amina.invitation(address)).text()).contains("You have signed");
    }

    @Test
    void whoSaysThatItWasNotThemEndsIt() throws IOException {
        signed();
        Visitor visitor = new Visitor();
        Visitor.Page after =
                visitor.send(visitor.open(amina.mailedLink(address, "/signatures/")), "/objection", Map.of());
        assertThat(after.text()).contains("You have said that this wasn’t you");
        assertThat(after.document().select("form[action*=withdrawal]")).isEmpty();
    }

    @Test
    void aCorrectedNameStandsBesideTheSignedOne() throws IOException {
        signed();
        Visitor visitor = new Visitor();
        Visitor.Page after = visitor.send(
                visitor.open(amina.mailedLink(address, "/signatures/")), "/name", Map.of("name", "Amis de " + unique));
        assertThat(after.text()).contains("Amis de " + unique + " has signed", "“Friends of " + unique + "”");
        Visitor.Page refused = visitor.send(after, "/name", Map.of("name", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("How should the name read?");
    }
}
