package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;

/** Amina writes from nothing, Bruno writes with her, and an organisation says what it thinks. */
class WritingTogetherTest {
    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static Locator card(Page page, int n) {
        return page.locator(".card-list > .card").nth(n);
    }

    private static Locator text(Page page, int n) {
        return card(page, n).locator("textarea").first();
    }

    private static void saved(Page page) {
        assertThat(page.locator("#state")).hasText("Saved");
    }

    @Test
    void fromAnEmptyPageToATextThatIsOpen() {
        Page amina = browser.writer();
        amina.navigate(site.setupLink());
        amina.getByLabel("Name of the site").fill("Night Ferry Coalition");
        amina.getByLabel("Your name").fill("Amina Sol");
        amina.getByLabel("Your mail address").fill("amina@nightferry.example");
        amina.locator("main button").click();
        amina.locator("main button").click();

        // She adds Bruno, who comes by the link in his mail.
        amina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People"))
                .click();
        amina.getByLabel("Name").fill("Bruno Reyes");
        amina.getByLabel("Mail address").fill("bruno@riverwatch.example");
        Browser.press(amina, "Add and send the link");
        assertThat(amina.locator(".rows")).containsText("Bruno Reyes");
        browser.inspect(amina, "50-people", 390, ColorScheme.DARK);
        Page bruno = browser.writer();
        bruno.navigate(new Mailbox(site.at("")).newestLink("bruno@riverwatch.example", "/sign-in/link/"));
        bruno.locator("main button").click();
        List<String> errors = new ArrayList<>();
        List.of(amina, bruno).forEach(page -> {
            page.onPageError(errors::add);
        });

        // From nothing, saved while she types, still there after a reload.
        amina.navigate(site.at("/desk"));
        Browser.press(amina, "Write a new statement");
        amina.locator("#title").fill("Keep the night ferry of Lindmark running");
        amina.locator("#language").selectOption("en");
        amina.getByLabel("Addressed to").fill("Port office of Lindmark");
        text(amina, 0).fill("On 3 May 2024 the port office promised a ferry every night.");
        saved(amina);
        amina.locator(".writing > .add button[data-kind=DEMAND]").click();
        amina.keyboard().type("Run the night ferry again.");
        saved(amina);
        amina.locator(".writing > .add button[data-kind=PARAGRAPH]").click();
        amina.keyboard().type("We will come back to this");
        amina.keyboard().press("Enter");
        amina.keyboard().press("Enter");
        amina.keyboard().type("We thank all who signed.");
        saved(amina);
        assertThat(amina.locator(".card-list > .card")).hasCount(4);
        amina.reload();
        assertThat(text(amina, 1)).hasValue("Run the night ferry again.");
        assertThat(text(amina, 3)).hasValue("We thank all who signed.");
        assertThat(amina.locator("#title")).hasValue("Keep the night ferry of Lindmark running");

        // Bruno writes elsewhere in it at the same time: both stay, and each sees the other's.
        bruno.navigate(amina.url());
        text(amina, 0).fill("On 3 May 2024 the port office promised a ferry on every night of the year.");
        text(bruno, 3).fill("We thank everybody who signed this.");
        saved(amina);
        saved(bruno);
        amina.reload();
        assertThat(text(amina, 3)).hasValue("We thank everybody who signed this.");
        assertThat(text(amina, 0)).hasValue(Pattern.compile(".*every night of the year\\."));

        // Both in the same card: the first is saved, the second waits, nothing is lost, and Bruno keeps both.
        bruno.reload();
        text(amina, 2).fill("We will come back to this in March.");
        saved(amina);
        text(bruno, 2).fill("We will come back to this every month.");
        assertThat(bruno.locator(".rival")).containsText("every month");
        assertThat(text(bruno, 2)).hasValue("We will come back to this in March.");
        Browser.picture(bruno, "52-two-versions");
        Browser.press(bruno, "Keep both");
        assertThat(bruno.locator(".rival")).hasCount(0);
        assertThat(text(bruno, 3)).hasValue("We will come back to this every month.");

        // Moved and removed by the script; the history still has it.
        card(bruno, 3).getByLabel("Move up").click();
        saved(bruno);
        card(bruno, 3).getByLabel("Remove this part").click();
        saved(bruno);
        bruno.reload();
        assertThat(text(bruno, 2)).hasValue("We will come back to this every month.");
        assertThat(bruno.locator(".card-list > .card")).hasCount(4);

        String draft = anOrganisationRemarks(amina);
        theHistoryTellsWhatChanged(amina);
        withoutScripts(amina);
        itIsOpenedAfterALook(amina);
        Page late = browser.visitor();
        assertThat(late.navigate(draft).status()).isEqualTo(404);
        assertThat(errors).isEmpty();
    }

    private static String anOrganisationRemarks(Page amina) {
        amina.reload();
        String text = amina.url();
        amina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask for remarks"))
                .click();
        amina.getByLabel("Organisation").fill("Bakers’ Guild");
        amina.getByLabel("Mail address").fill("office@bakers.example");
        Browser.press(amina, "Send the link");
        assertThat(amina.locator(".rows")).containsText("Bakers’ Guild");
        browser.inspect(amina, "53-reviewers", 390, ColorScheme.LIGHT);

        Page baker = browser.visitor();
        String link = new Mailbox(site.at("")).newestLink("office@bakers.example", "/drafts/");
        baker.navigate(link);
        Locator demand = baker.locator(".part[data-role=DEMAND]");
        demand.locator("summary").first().click();
        demand.getByLabel("Your comment").fill("By when?");
        demand.getByText("Send the comment").click();
        assertThat(baker.locator(".remark")).containsText("waits for an answer");
        demand.locator("summary").last().click();
        demand.getByLabel("As you would put it").fill("Run the night ferry again, every night.");
        demand.getByText("Send the suggestion").click();
        assertThat(baker.locator(".remark ins")).hasText(", every night");
        browser.inspect(baker, "54-draft");

        // The text moves on meanwhile: the difference is to what it says now, and accepting says so.
        amina.navigate(text);
        assertThat(amina.locator(".remark")).hasCount(2);
        text(amina, 1).fill("Run the old night ferry again.");
        saved(amina);
        amina.reload();
        assertThat(amina.getByText("The text has changed since this was suggested."))
                .isVisible();
        browser.inspect(amina, "55-remarks");
        Browser.press(amina, "Accept");
        assertThat(text(amina, 1)).hasValue("Run the night ferry again, every night.");
        card(amina, 1).getByLabel("Answer").fill("By March: see there.");
        Browser.press(amina, "Dealt with");
        assertThat(amina.locator(".card-list .remark[role=group]")).hasCount(0);
        baker.navigate(link);
        assertThat(baker.locator(".remark").last()).containsText("accepted");
        assertThat(baker.locator(".answer")).hasText("By March: see there.");
        return link;
    }

    private static void theHistoryTellsWhatChanged(Page amina) {
        String text = amina.url();
        amina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        assertThat(amina.locator("tbody tr").first()).containsText("With a suggestion that was accepted");
        assertThat(amina.locator("tr[data-kind=ASIDE]")).containsText("Bruno Reyes");
        amina.getByText("What changed").first().click();
        assertThat(amina.locator(".compared del")).hasText("old");
        assertThat(amina.locator(".compared ins")).hasText(", every night");
        browser.inspect(amina, "56-history");
        amina.navigate(text);
    }

    // The basics again without any script: write, add, move.
    private static void withoutScripts(Page amina) {
        Page plain = browser.sameWithoutScripts(amina);
        plain.navigate(amina.url());
        text(plain, 2).fill("We will come back to this each month.");
        plain.locator(".writing > .add button[data-kind=HEADING]").click();
        assertThat(plain.locator(".card-list > .card")).hasCount(5);
        text(plain, 4).fill("What we ask for");
        card(plain, 4).getByLabel("Move up").click();
        assertThat(text(plain, 3)).hasValue("What we ask for");
        assertThat(text(plain, 2)).hasValue("We will come back to this each month.");
        amina.reload();
    }

    private static void itIsOpenedAfterALook(Page amina) {
        card(amina, 0).locator(".ground-fields summary").click();
        card(amina, 0)
                .getByLabel("Date", new Locator.GetByLabelOptions().setExact(true))
                .fill("2024-05-03");
        saved(amina);
        assertThat(amina.locator("#look")).containsText("no source is given");
        card(amina, 0).getByLabel("Sources").fill("https://www.port.example/minutes/2024-05-03");
        saved(amina);
        assertThat(amina.locator("#look")).not().containsText("no source is given");
        card(amina, 1).getByLabel("Met when").fill("a ferry leaves every night for one month");
        saved(amina);
        Browser.press(amina, "See it as it will be signed");
        assertThat(amina.locator(".warnings")).hasText("Demand 1 has neither a date nor a reason for having none.");
        assertThat(amina.locator(".sources a")).hasText("port.example");
        browser.inspect(amina, "57-opening", 390, ColorScheme.LIGHT);
        Browser.press(amina, "Open for signing");
        assertThat(amina.locator("#anyway-problem")).isVisible();
        amina.locator(".warnings a").click();
        card(amina, 1).getByLabel("Due").fill("2026-03-01");
        saved(amina);
        Browser.press(amina, "See it as it will be signed");
        assertThat(amina.locator(".warnings")).hasCount(0);
        Browser.press(amina, "Open for signing");
        assertThat(amina).hasURL(Pattern.compile(".*/desk/statements/keep-the-night-ferry-of-lindmark-running$"));
        amina.navigate(amina.url() + "/text");
        assertThat(amina).hasURL(Pattern.compile(".*running$"));
    }
}
