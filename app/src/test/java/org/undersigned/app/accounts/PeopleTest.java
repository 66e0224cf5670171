package org.undersigned.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.commands.Visitor;

/** Others who work on the site: they come by a mailed link, and are out at once when they are let go. */
class PeopleTest {
    private final TestSite site = TestSite.shared();
    private final Visitor amina = site.amina().visitor();

    private Visitor.Page adds(String name, String email) throws IOException {
        return amina.send(amina.open(site.at("/desk/people")), "/desk/people", Map.of("name", name, "email", email));
    }

    private UUID id(String email) {
        return site.bean(Members.class).all().stream()
                .filter(person -> person.email().value().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void somebodyWhoWasAddedSignsInByTheirLinkAndIsOutWhenRemoved() throws IOException {
        assertThat(adds("Bruno Reyes", "bruno@people.example").text()).contains("Bruno Reyes");
        Visitor bruno = new Visitor();
        Visitor.Page link = bruno.open(site.amina().mailedLink("bruno@people.example", "/sign-in/link/"));
        assertThat(bruno.send(link, "/sign-in/confirmation", Map.of()).address())
                .endsWith("/desk");
        assertThat(bruno.open(site.at("/desk/people")).status()).isEqualTo(200);

        Visitor.Page people = amina.open(site.at("/desk/people"));
        amina.send(people, id("bruno@people.example") + "/removal", Map.of());
        assertThat(bruno.open(site.at("/desk/people")).status()).isEqualTo(403);
        assertThat(amina.open(site.at("/desk/people")).text()).doesNotContain("Bruno Reyes");
        assertThat(site.bean(Accounts.class).names()).containsValue("Bruno Reyes");

        // The same address may come back, as somebody new.
        assertThat(adds("Bruno Reyes", "bruno@people.example").status()).isEqualTo(200);
        UUID again = id("bruno@people.example");
        amina.send(amina.open(site.at("/desk/people")), again + "/removal", Map.of());
    }

    @Test
    void nobodyIsAddedTwiceAndNobodyRemovesThemselves() throws IOException {
        Visitor.Page page = adds("Amina again", "amina@ferry.example");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#email-problem").text())
                .isEqualTo("Somebody with this address is here already.");
        UUID own = id("amina@ferry.example");
        assertThat(site.bean(Members.class).remove(own, own)).isFalse();
        assertThat(adds("", "nowhere").document().select(".problem")).hasSize(2);
    }
}
