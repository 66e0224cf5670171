package org.undersigned.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.cast.WebSource;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.demands.Demands;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Copies;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord.Shows;

/** A source answers, is gone for a month, and answers again; the pages follow. */
class DyingSourceTest {
    private static final String ADDRESS = "http://source.example/order";

    private static final SettableClock CLOCK = new SettableClock(Instant.now().minus(Duration.ofDays(200)));
    private static TestSite site;
    private static WebSource source;
    private static String slug;

    @BeforeAll
    static void publish() throws IOException {
        source = new WebSource();
        answers("200 OK");
        site = TestSite.at(CLOCK, "--undersigned.fetch.instead=" + source.inPlaceOf("source.example"));
        Coordinator coordinator = site.amina();
        slug = coordinator.opens(Texts.NIGHT_FERRY);
        coordinator.invites(slug, List.of("Harbour Friends, office@harbour.example"));
        coordinator.everybodySigns(slug);
        coordinator.publishes(slug);
        finds();
    }

    private static void answers(String status) {
        source.at("/order", WebSource.sends(status, "text/html", "<!doctype html><html><p>Order 7.</p></html>"));
    }

    private static void finds() {
        UUID amina = site.bean(Accounts.class).coordinators().getFirst().id();
        Copies.Outcome copy = site.bean(Copies.class).fetch(ADDRESS, amina);
        Claim claim = new Claim(
                LocalDate.of(2026, 2, 1),
                Optional.empty(),
                Optional.of(Shows.MET),
                Optional.empty(),
                Optional.of(ADDRESS),
                Optional.of(((Copies.Outcome.Kept) copy).sha256()),
                "en",
                "It is done.");
        UUID id = UUID.randomUUID();
        Findings findings = site.bean(Findings.class);
        findings.propose(
                id,
                site.bean(Demands.class)
                        .followed(site.bean(Statements.class).withSlug(slug).id())
                        .getFirst()
                        .demand()
                        .subject(),
                claim,
                amina);
        findings.accept(id, findings.finding(id).waiting().orElseThrow().id(), UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        site.close();
        source.close();
    }

    private static void looks(int days) {
        CLOCK.passes(Duration.ofDays(days));
        site.bean(SourceWatch.class).look();
    }

    @Test
    void isShownAsGoneAndAsBack() throws IOException {
        String demands = "/statements/" + slug + "/demands";
        Document found = Await.page(
                site, demands, page -> !page.select("a[href^=/evidence/]").isEmpty());
        String copy = found.select("a[href^=/evidence/]").attr("href");
        looks(0);
        int asked = source.requests().size();
        looks(8);
        assertThat(source.requests()).hasSize(asked + 1);
        looks(1);
        assertThat(source.requests()).as("looked at once a week").hasSize(asked + 1);

        answers("503 Unavailable");
        looks(7);
        looks(3);
        assertThat(new Visitor().open(site.at(demands)).document().select("[data-gone]"))
                .isEmpty();
        looks(3);
        Document gone =
                Await.page(site, demands, page -> !page.select("[data-gone]").isEmpty());
        assertThat(gone.select("[data-gone]").text())
                .startsWith("The source is gone since ")
                .contains("Our copy of ");
        Await.page(site, copy, page -> !page.select("[data-gone]").isEmpty());

        answers("200 OK");
        looks(8);
        Await.page(site, demands, page -> page.select("[data-gone]").isEmpty());
        Await.page(site, copy, page -> page.select("[data-gone]").isEmpty());
    }
}
