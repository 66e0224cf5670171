package org.undersigned.app.fuses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.Line;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.database.DatabaseLogin;
import org.undersigned.app.database.EmbeddedPostgres;
import org.undersigned.app.newsletter.Readers;

/** The database goes, and comes back: what is published is read all the while, and what was typed is kept. */
class DatabaseAwayTest {
    @Test
    void theSiteIsReadMeanwhileAndWhatWasTypedIsSentAgain() throws Exception {
        Path folder = Files.createTempDirectory("undersigned-away-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Line line = new Line(port(server.login()));
                TestSite site = TestSite.fresh("--undersigned.database.url=postgresql://%s:%s@127.0.0.1:%d/undersigned"
                        .formatted(server.login().user(), server.login().password(), line.port()))) {
            Coordinator amina = site.amina();
            String slug = amina.opens(Texts.NIGHT_FERRY);
            amina.invites(slug, List.of("Harbour Friends, office@harbour.example", "Pier Choir, sing@pier.example"));
            String link = amina.invitation("office@harbour.example");
            Coordinator.signs(amina.invitation("sing@pier.example"));
            amina.publishes(slug);
            Visitor bruno = new Visitor();
            Visitor.Page form = bruno.open(link);
            Map<String, String> typed = Map.of("role", "Chair of the <Harbour> & Pier", "authority", "board-decision");

            line.cut();
            assertThat(new Visitor().open(site.at("/statements/" + slug)).status())
                    .as("what is published")
                    .isEqualTo(200);
            Visitor.Page search = new Visitor().open(site.at("/search?q=ferry"));
            assertThat(search.status()).as(search.text()).isEqualTo(503);
            assertThat(search.text()).contains("cannot reach its records");
            assertThat(amina.visitor().open(site.at("/desk")).status()).isEqualTo(503);
            Visitor.Page kept = bruno.send(form, "/signature", typed);
            assertThat(kept.status()).isEqualTo(503);
            assertThat(kept.document().select("html").attr("lang"))
                    .isEqualTo(form.document().select("html").attr("lang"));
            assertThat(new Visitor("hy").open(site.at("/sign-in")).document().select("html[lang=hy] h1"))
                    .as("in the reader's language")
                    .isNotEmpty();
            assertThat(kept.document().select(".typed").text()).isEqualTo("Chair of the <Harbour> & Pier");
            line.mend();
            Readers.await("the database is back", () -> isSigned(bruno, kept));
            assertThat(new Visitor().open(site.at("/search?q=ferry")).status()).isEqualTo(200);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static int port(DatabaseLogin login) {
        return URI.create(login.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static boolean isSigned(Visitor bruno, Visitor.Page kept) {
        try {
            return !bruno.send(kept, "/signature", Map.of())
                    .document()
                    .select("[data-signed]")
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
