package org.undersigned.app.fuses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** What a coordinator pauses is paused, says so, and keeps what was typed. */
class FusesTest {
    private static final TestSite SITE = TestSite.fresh();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static void press(String fuse, String action) throws IOException {
        Visitor amina = SITE.amina().visitor();
        Visitor.Page page =
                amina.send(amina.open(SITE.at("/desk/fuses")), "/desk/fuses/" + fuse + "/" + action, Map.of());
        assertThat(page.document().select("[data-fuse=" + fuse + "].pulled")).hasSize(action.equals("pulling") ? 1 : 0);
    }

    @Test
    void signingIsPausedAndGoesOnWithWhatWasTyped() throws IOException {
        Coordinator amina = SITE.amina();
        String slug = amina.opens(Texts.NIGHT_FERRY);
        amina.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        Visitor bruno = new Visitor();
        Visitor.Page form = bruno.open(amina.invitation("office@harbour.example"));
        press("signing", "pulling");
        Visitor.Page stopped =
                bruno.send(form, "/signature", Map.of("role", "Chair of the harbour", "authority", "board-decision"));
        assertThat(stopped.status()).isEqualTo(503);
        assertThat(stopped.text()).contains("Signing is paused").contains("Chair of the harbour");
        assertThat(stopped.document().select("[data-signed]")).isEmpty();
        press("signing", "mending");
        assertThat(bruno.send(stopped, "/signature", Map.of()).document().select("[data-signed]"))
                .isNotEmpty();
    }

    @Test
    void searchIsPausedForPeopleAndPrograms() throws IOException {
        assertThat(new Visitor().open(SITE.at("/search?q=ferry")).status()).isEqualTo(200);
        press("search", "pulling");
        Visitor.Page stopped = new Visitor().open(SITE.at("/search?q=ferry"));
        assertThat(stopped.status()).isEqualTo(503);
        assertThat(stopped.text()).contains("Searching, and checking copies, is paused");
        press("search", "mending");
        assertThat(new Visitor().open(SITE.at("/search?q=ferry")).status()).isEqualTo(200);
    }

    @Test
    void onlyCoordinatorsPause() throws IOException {
        assertThat(new Visitor().open(SITE.at("/desk/fuses")).address()).endsWith("/sign-in");
    }
}
