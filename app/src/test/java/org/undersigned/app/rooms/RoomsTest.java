package org.undersigned.app.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** All that was signed from one address, and what nobody else learns of it. */
class RoomsTest {
    private final TestSite site = TestSite.shared();
    private final Coordinator amina = site.amina();
    private final String domain = "h" + UUID.randomUUID() + ".example";
    private final String address = "office@" + domain;

    private String invited(String name) {
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of(name + ", " + address + ", " + domain));
        return slug;
    }

    private Visitor.Page asked(String email) throws IOException {
        Visitor visitor = new Visitor();
        return visitor.send(visitor.open(site.at("/signed")), "/signed", Map.of("email", email));
    }

    private static String open(Visitor.Page room) {
        return room.document().select("form[action*=/statements/]").attr("action");
    }

    @Test
    void showsWhatWasSignedAndLeadsToItsReceipt() throws IOException {
        String name = "Friends of " + domain;
        invited(name);
        Coordinator.signs(amina.invitation(address));
        asked(address.toUpperCase(Locale.ROOT));
        Visitor visitor = new Visitor();
        Visitor.Page room = visitor.open(amina.mailedLink(address, "/signed/"));
        assertThat(room.text()).contains(name, "Signed ·");
        assertThat(visitor.send(room, open(room), Map.of()).text()).contains("You have signed");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() throws IOException {
        invited("Friends of " + domain);
        String unknown = "nobody@" + domain;
        assertThat(asked(unknown).text()).isEqualTo(asked(address).text());
        amina.mailedLink(address, "/signed/");
        // Jobs run in their order: had it got one, it would be there by now.
        site.bean(Rooms.class).mailLink(new EmailAddress(unknown));
        assertThat(new Visitor().open(site.at("/mailbox")).document().select("[data-to='" + unknown + "']"))
                .isEmpty();
    }

    @Test
    void anOrganisationIsInvitedUnderItsNameInTheStatementsLanguage() throws IOException {
        invited("Amis du bac " + domain);
        asked(address);
        Visitor visitor = new Visitor();
        Visitor.Page room = visitor.open(amina.mailedLink(address, "/signed/"));
        Visitor.Page refused = visitor.send(room, "/names", Map.of("name", "Ferry Friends " + domain));
        assertThat(refused.text()).contains("Which language is it in?");
        visitor.send(refused, "/names", Map.of("language", "en", "name", "Ferry Friends " + domain));
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Amis du bac " + domain + ", " + address));
        assertThat(amina.visitor().open(site.at("/desk/statements/" + slug)).text())
                .contains("Ferry Friends " + domain);
    }
}
