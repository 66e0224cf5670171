package org.undersigned.app.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.SettableClock;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.app.findings.Claim;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.findings.Step;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.renditions.ReadPdf;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/** What became of the demands, on paper: as lasting and as readable as it says, and with what the page has. */
class DemandPaperTest {
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2024-05-10T10:00:00Z"));
    private static final int MET = 0x23633f;
    private static final int OVERDUE = 0x86301f;

    private static TestSite site;
    private static Coordinator amina;
    private static String english;
    private static String armenian;
    private static String arabic;

    @BeforeAll
    static void publish() {
        site = TestSite.at(CLOCK);
        amina = site.amina();
        english = publishes(Texts.NIGHT_FERRY.replace("once every night;", "once every night;\n[2024-08-01]"));
        armenian = publishes(Texts.ARMENIAN);
        arabic = publishes(Texts.ARABIC);
        for (int month = 0; month < 9; month++) {
            CLOCK.passes(Duration.ofDays(30));
            finds(english, 2 + month % 3, "en", Shows.UNDER_WAY, "The plan of month " + month + " hung on the quay.");
        }
        finds(english, 2, "en", Shows.MET, "The timetable hung on the quay, and 船 was written on it.");
        finds(armenian, 1, "hy", Shows.PARTLY_MET, "Լաստանավը կրկին անցնում է շաբաթը երեք անգամ։");
        finds(arabic, 2, "ar", Shows.MET, "نُشر جدول الشهر (4) على الرصيف.");
        site.bean(DueDays.class).notice();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String publishes(String text) {
        String slug = amina.opens(text);
        amina.invites(slug, List.of("Harbour Friends, " + slug.hashCode() + "@harbour.example, harbour.example"));
        amina.everybodySigns(slug);
        amina.publishes(slug);
        return slug;
    }

    private static void finds(String slug, int demand, String language, Shows shows, String words) {
        StatementId statement = site.bean(Statements.class).withSlug(slug).id();
        UUID id = UUID.randomUUID();
        Findings findings = site.bean(Findings.class);
        findings.propose(
                id,
                site.bean(Demands.class).of(statement).get(demand - 1).subject(),
                new Claim(
                        LocalDate.now(CLOCK),
                        shows == Shows.MET ? Optional.of(Says.ACCEPTED) : Optional.empty(),
                        Optional.of(shows),
                        Optional.empty(),
                        Optional.of("https://register.example/orders?day=" + LocalDate.now(CLOCK)),
                        Optional.empty(),
                        language,
                        words),
                UUID.randomUUID());
        Step step = findings.finding(id).waiting().orElseThrow();
        findings.accept(id, step.id(), UUID.randomUUID());
        site.bean(Ledger.class).await(step.id());
    }

    private static String slug(String language) {
        return switch (language) {
            case "hy" -> armenian;
            case "ar" -> arabic;
            default -> english;
        };
    }

    private static byte[] paper(String slug, String state) throws Exception {
        Document page = Await.page(
                site,
                "/statements/" + slug + "/demands",
                now -> !now.select("[data-state=" + state + "]").isEmpty());
        assertThat(page.select("a[href$=demands.pdf]").text()).isEqualTo("PDF");
        return new Visitor().download(site.at("/statements/" + slug + "/demands.pdf"));
    }

    @ParameterizedTest
    @CsvSource({"en, overdue", "hy, partly", "ar, met"})
    void itIsTaggedAndLasting(String language, String state) throws Exception {
        byte[] pdf = paper(slug(language), state);
        ReadPdf.show(pdf, Path.of("target/renditions"), "demands-" + language);
        assertThat(ReadPdf.faults(pdf, "2u")).as("PDF/A-2u").isEmpty();
        assertThat(ReadPdf.faults(pdf, "ua1").stream().limit(8)).as("PDF/UA-1").isEmpty();
    }

    @Test
    void itSaysWhatThePageSays() throws Exception {
        String all = String.join(" ", ReadPdf.words(paper(english, "met")));
        assertThat(all)
                .contains("Keep the night ferry", "Overdue", "was due on 1 August 2024")
                .contains("The plan of month 8 hung on the quay.", "https://register.example/orders?day=2025-02-04")
                .contains("The timetable hung on the quay, and □ was written on it.", "□ stands for a letter")
                .contains(site.at("/statements/" + english + "/demands"));
        assertThat(String.join(" ", ReadPdf.words(paper(armenian, "partly"))))
                .contains("Լաստանավը կրկին անցնում է շաբաթը երեք անգամ։")
                .doesNotContain("□");
    }

    @Test
    void theChartsAreDrawn() throws Exception {
        assertThat(colours(ReadPdf.pictures(paper(english, "overdue"), 60))).contains(MET, OVERDUE);
        assertThat(colours(ReadPdf.pictures(paper(arabic, "met"), 60))).contains(MET);
    }

    private static Set<Integer> colours(List<BufferedImage> pages) {
        Set<Integer> colours = new HashSet<>();
        for (BufferedImage page : pages) {
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    colours.add(page.getRGB(x, y) & 0xffffff);
                }
            }
        }
        return colours;
    }

    @Test
    void itFollowsWhatIsFound() throws Exception {
        byte[] before = paper(armenian, "partly");
        finds(armenian, 2, "hy", Shows.UNDER_WAY, "Չվացուցակը պատրաստվում է։");
        byte[] after = paper(armenian, "under-way");
        assertThat(String.join(" ", ReadPdf.words(before))).doesNotContain("Չվացուցակը պատրաստվում է։");
        assertThat(String.join(" ", ReadPdf.words(after))).contains("Չվացուցակը պատրաստվում է։");
    }
}
