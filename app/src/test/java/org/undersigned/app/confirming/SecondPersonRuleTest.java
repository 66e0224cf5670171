package org.undersigned.app.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.AddressBook;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Texts;

/** Who says that a second person confirms, who that is, and that nobody says it alone. */
class SecondPersonRuleTest extends Wharf {
    @Test
    void nobodySetsItAloneAndNobodyIsTheirOwnSecond() throws IOException {
        assertThat(asksFor(bruno.replace("@", "+second@").toUpperCase(Locale.ROOT))
                        .text())
                .contains("This is your own mailbox");
        assertThat(asksFor("carla@elsewhere.example").text()).contains("has an address at " + domain);
        isRuled();
        assertThat(room(bruno).text()).contains("A second person must confirm each signature: c…@" + domain);
        aged();
        assertThat(sent(room(bruno), "/second-person/end", Map.of()).text()).contains("goes on until the other person");
        assertThat(signs().text()).as("it goes on").contains("waits for the confirmation");
        assertThat(pressed(amina.mailedLink(carla, "/second-person/"), "/refusal")
                        .text())
                .contains("Nothing changes");
        aged();
        sent(room(bruno), "/second-person", Map.of("second", "dora@" + domain));
        assertThat(pressed(amina.mailedLink("dora@" + domain, "/second-person/"), "/agreement")
                        .text())
                .as("the new one alone changes nothing")
                .contains("You have agreed");
        assertThat(room(bruno).text()).contains("c…@" + domain);
        assertThat(pressed(amina.mailedLink(carla, "/second-person/"), "/agreement")
                        .text())
                .contains("Settled");
        assertThat(room(bruno).document().select("[data-second=on]").text()).contains("d…@" + domain);
        aged();
        sent(room(bruno), "/second-person/end", Map.of());
        pressed(amina.mailedLink("dora@" + domain, "/second-person/"), "/agreement");
        assertThat(room(bruno).text()).contains("Now your representative signs alone");
    }

    /** As if an hour had passed, within which nobody is written to twice. */
    private void aged() {
        database.sql("UPDATE second_person_change SET asked_at = asked_at - interval '1 hour'")
                .update();
        database.sql("UPDATE room_link SET created_at = created_at - interval '2 days'")
                .update();
    }

    @Test
    void whereTheSecondPersonSignsTheFirstConfirms() throws IOException {
        isRuled();
        slug = invited(carla);
        Coordinator.signs(amina.invitation(carla));
        assertThat(pressed(amina.mailedLink(bruno, "/confirmations/"), "/confirmation")
                        .text())
                .contains("Confirmed");
        assertThat(isSigned()).isTrue();
    }

    @Test
    void withoutAWebsiteTheAddressBookSaysWhoBelongsToIt() throws IOException {
        String dario = "dario" + UUID.randomUUID() + "@mailbox.example";
        slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Choir " + domain + ", " + dario));
        UUID choir = signatory().organisation().orElseThrow();
        String elin = "elin" + UUID.randomUUID() + "@mailbox.example";
        assertThat(sent(room(dario), "/second-person", Map.of("second", elin)).text())
                .contains("ask the coordinator to write to your second person");
        site.bean(AddressBook.class).used(choir, new EmailAddress(elin), "en");
        assertThat(sent(room(dario), "/second-person", Map.of("second", elin)).text())
                .contains("takes effect once everybody");
    }

    @Test
    void anotherSpellingOfTheNameIsNoWayAroundIt() throws IOException {
        isRuled();
        slug = amina.opens(Texts.NIGHT_FERRY);
        String dora = "dora@" + domain;
        amina.invites(slug, List.of("The Wharf of " + domain + ", " + dora + ", " + domain));
        assertThat(Coordinator.signs(amina.invitation(dora)).text()).contains("(c…@" + domain + ")");
        assertThat(sent(room(dora), "/second-person/end", Map.of()).text()).contains("goes on until the other person");
        pressed(amina.mailedLink(carla, "/second-person/"), "/agreement");
        assertThat(room(bruno).text()).contains("Now your representative signs alone");
    }
}
