package org.undersigned.app.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.publishing.Beside;
import org.undersigned.app.publishing.FurtherForms.JoinedForm;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.Block;
import org.undersigned.text.StatementText;

/** The map of a site that has thousands of statements. */
class SiteMapTest {
    private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
    private static final StatementText TEXT =
            new StatementText("Keep the ferry", List.of(new Block.Paragraph("It crosses at night.")));

    private final SiteMap map = new SiteMap(addresses(), List.of());

    private static Addresses addresses() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("undersigned.url=https://ferry.example").applyTo(context);
            context.register(SiteAddress.class, Addresses.class);
            context.refresh();
            return context.getBean(Addresses.class);
        }
    }

    // The newest first, ten a day.
    private static List<PublicStatement> statements(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> statement(n, FIRST.plus(Duration.ofMinutes(144L * n))))
                .toList()
                .reversed();
    }

    private static PublicStatement statement(int number, Instant published) {
        Revision revision = new Revision(
                new StatementId(new UUID(1, number)),
                1,
                "en",
                TEXT,
                "a".repeat(64),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                published);
        return new PublicStatement(
                "ferry-" + number, revision, published, List.of(), Beside.NOTHING, new Proofs.Standing(0, 0, true));
    }

    private static List<String> places(JoinedForm form) {
        List<String> places = new ArrayList<>();
        for (String part : form.content().get().split("<loc>")) {
            places.add(part.replaceAll("</loc>.*", ""));
        }
        return places.subList(1, places.size());
    }

    @Test
    void oneMapIsEnoughForSome() {
        List<JoinedForm> forms = map.of(statements(300));
        assertThat(forms).extracting(JoinedForm::path).containsExactly("/sitemap.xml");
        assertThat(forms.getFirst().content().get()).contains("<urlset");
        assertThat(places(forms.getFirst()))
                .contains("https://ferry.example/demands", "https://ferry.example/hy/years/2024")
                .contains("https://ferry.example/statements/ferry-1", "https://ferry.example/statements/ferry-300");
    }

    @Test
    void anIndexLeadsToTheMapsOfMany() {
        List<JoinedForm> forms = map.of(statements(6000));
        assertThat(forms)
                .extracting(JoinedForm::path)
                .containsExactly(
                        "/sitemaps/pages.xml",
                        "/sitemaps/2024.xml",
                        "/sitemaps/2025.xml",
                        "/sitemaps/2026.xml",
                        "/sitemap.xml");
        assertThat(forms.getLast().content().get()).contains("<sitemapindex");
        assertThat(places(forms.getLast()))
                .containsExactly(
                        "https://ferry.example/sitemaps/pages.xml",
                        "https://ferry.example/sitemaps/2024.xml",
                        "https://ferry.example/sitemaps/2025.xml",
                        "https://ferry.example/sitemaps/2026.xml");
        assertThat(forms.subList(0, 4).stream()
                        .flatMap(form -> places(form).stream())
                        .filter(place -> place.contains("/statements/")))
                .hasSize(6000)
                .doesNotHaveDuplicates();
    }

    @Test
    void aYearOfManyHasSeveralMaps() {
        Instant summer = Instant.parse("2025-06-01T00:00:00Z");
        List<PublicStatement> all = IntStream.rangeClosed(1, 10_001)
                .mapToObj(n -> statement(n, summer.plusSeconds(n)))
                .toList()
                .reversed();
        List<JoinedForm> forms = map.of(all);
        assertThat(forms)
                .extracting(JoinedForm::path)
                .containsExactly(
                        "/sitemaps/pages.xml",
                        "/sitemaps/2025.xml",
                        "/sitemaps/2025-2.xml",
                        "/sitemaps/2025-3.xml",
                        "/sitemap.xml");
        assertThat(places(forms.get(3))).containsExactly("https://ferry.example/statements/ferry-10001");
    }

    @Test
    void oneMoreChangesNoMapButItsOwn() {
        Map<String, Object> before = shows(map.of(statements(6000)));
        Map<String, Object> after = shows(map.of(statements(6001)));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet())
                .filteredOn(path -> !after.get(path).equals(before.get(path)))
                .containsExactly("/sitemaps/2026.xml");
    }

    private static Map<String, Object> shows(List<JoinedForm> forms) {
        Map<String, Object> shows = new TreeMap<>();
        forms.forEach(form -> shows.put(form.path(), form.shows()));
        return shows;
    }
}
