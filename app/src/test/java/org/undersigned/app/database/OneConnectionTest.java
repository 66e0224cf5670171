package org.undersigned.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/**
 * The main job with a pool of one connection: whoever needed a second one while holding the first would wait for itself,
 * and a crowd as large as the pool for one another.
 */
class OneConnectionTest {
    @Test
    void nobodyHoldsOneConnectionAndWaitsForAnother() throws IOException {
        try (TestSite site = TestSite.fresh()) {
            HikariDataSource pool = site.bean(HikariDataSource.class);
            pool.getHikariConfigMXBean().setMaximumPoolSize(1);
            pool.getHikariPoolMXBean().softEvictConnections();
            Coordinator amina = site.amina();
            String slug = amina.opens(Texts.NIGHT_FERRY);
            amina.invites(slug, List.of("Harbour Friends, office@harbour.example", "Tide Watch, office@tide.example"));
            amina.everybodySigns(slug);
            amina.publishes(slug);
            Visitor reader = new Visitor();
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
            assertThat(reader.open(site.at("/statements/" + slug))
                            .document()
                            .select("[data-signatory]")
                            .eachText())
                    .containsExactlyInAnyOrder("Harbour Friends", "Tide Watch");
            for (String page :
                    List.of("/desk", "/desk/statements/" + slug, "/desk/ledger", "/desk/organisations", "/check")) {
                assertThat(amina.visitor().open(site.at(page)).status())
                        .as(page)
                        .isEqualTo(200);
            }
        }
    }
}
