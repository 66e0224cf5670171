package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;

/** Amina asks a coalition in its languages; Bruno takes the text to his board; reminders stop at an answer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitingACoalitionTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static TestSite site;
    private static Browser browser;
    private static Page amina;
    private static String desk;
    private static String bruno;

    @BeforeAll
    static void start() {
        site = TestSite.fresh();
        Coordinator coordinator = site.amina();
        String earlier = coordinator.opens(Texts.ARMENIAN);
        coordinator.invites(earlier, List.of("Union of Ferry Hands, elin@hands.example, hands.example"));
        desk = site.at("/desk/statements/" + coordinator.opens(Texts.NIGHT_FERRY));
        browser = new Browser();
        amina = browser.visitor();
        // A second way in: the sign-in link of the same person.
        Browser.signsIn(amina, site, "amina@ferry.example");
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @Test
    @Order(1)
    void sheSetsDeadlinesAndWritesToEachInTheirLanguage() {
        amina.navigate(desk + "/invitations");
        browser.inspect(amina, "30-invitations");
        amina.getByLabel("Please answer by").fill(TODAY.plusDays(2).toString());
        amina.getByLabel("Last day for signing").fill(TODAY.plusDays(1).toString());
        press(amina, "Set the deadlines");
        assertThat(amina.locator("#soft-problem")).hasText("This is after the last day for signing.");
        amina.getByLabel("Last day for signing").fill(TODAY.plusDays(20).toString());
        press(amina, "Set the deadlines");
        own("Armenian", "Սիրելի՛ ընկերներ, կարդացեք։");
        own("Arabic", "أصدقاءنا، نرجو أن تقرأوا.");
        assertThat(amina.locator("#message summary b")).hasCount(2);
    }

    private static void own(String language, String words) {
        amina.locator("#message summary")
                .filter(new Locator.FilterOptions().setHasText("In " + language))
                .click();
        amina.getByLabel("Message in " + language).fill(words);
        press(amina, "Keep the " + language + " message");
    }

    @Test
    @Order(2)
    void aTableIsShownAsItWasUnderstoodBeforeAnythingIsSent() {
        // A page that answers a form is examined where it stands.
        Page page = browser.examined(390, ColorScheme.LIGHT);
        page.context().addCookies(amina.context().cookies());
        page.navigate(desk + "/invitations");
        page.setInputFiles("#file", new FilePayload("coalition.csv", "text/csv", """
                Mail;Language;Organisation;Website
                ani@hats.example;հայերեն;«Հաց» միություն;hats.example
                sami@islands.example;Arabic;جمعية الجزر الثلاث;
                bruno@threeislands.example;;Three Islands Association;threeislands.example
                dario;;Choir of Saint Brandan’s Quay;
                """.getBytes(StandardCharsets.UTF_8)));
        press(page, "Read the table");
        assertThat(page.locator("#column-email")).hasValue("0");
        assertThat(page.locator(".invitees .problem")).hasText("“dario” is not a mail address.");
        Browser.examine(page, "31-table-390");
        page.setViewportSize(1280, 900);
        Browser.examine(page, "31-table-1280");
        press(page, "Mail the ticked invitations");
        assertThat(page.locator("main")).containsText("3 invitations are in the mail");
        page.locator("#email-4").fill("dario@choir.example");
        press(page, "Mail the ticked invitations");
        assertThat(page.locator("[data-answer=invited] li")).hasCount(4);
    }

    @Test
    @Order(3)
    void theAddressBookHasWhoWasAskedBefore() {
        amina.navigate(desk + "/invitations/address-book");
        browser.inspect(amina, "32-address-book");
        amina.getByLabel("Name or website").fill("ferry hands");
        press(amina, "Find");
        assertThat(amina.locator(".invitees li")).hasCount(1);
        amina.locator(".invitees input[type=checkbox]").check();
        press(amina, "Invite the ticked");
        assertThat(amina.locator("[data-answer=invited] li")).hasCount(5);
    }

    @Test
    @Order(4)
    void eachReadsTheirOwnLanguage() {
        Page armenian = mail("ani@hats.example");
        assertThat(armenian.locator(".notice")).containsText("Սիրելի՛ ընկերներ");
        assertThat(armenian.locator(".notice")).containsText("Կարող եք ստորագրել");
        Page arabic = mail("sami@islands.example");
        assertThat(arabic.locator(".notice")).containsText("أصدقاءنا");
        assertThat(arabic.locator(".notice")).containsText("يمكنكم التوقيع");
        Browser.picture(arabic, "33-arabic-mail");
        assertThat(mail("bruno@threeislands.example").locator(".notice")).containsText("Please answer by");
    }

    @Test
    @Order(5)
    void brunoPassesTheTextOnToHisBoard() {
        bruno = link("bruno@threeislands.example");
        Page page = browser.visitor();
        page.navigate(bruno);
        assertThat(page.locator(".deadline")).containsText("Last day for signing");
        page.getByText("Pass the text on to those who decide with you").click();
        browser.inspect(page, "34-board-kit");
        press(page, "Make the link");
        String board = page.locator(".link a").getAttribute("href");
        Page member = browser.visitor();
        member.navigate(board);
        assertThat(member.locator("main")).containsText("For decision · not published");
        assertThat(member.locator("main form")).hasCount(0);
        browser.inspect(member, "35-board");
        page.navigate(bruno);
        press(page, "Not yet: we are considering");
        page.getByLabel("A note to the coordinators, if you like").fill("The board meets on Thursday.");
        press(page, "Send the note");
        Browser.picture(page, "36-considering");
    }

    @Test
    @Order(6)
    void aReminderReachesWhoHasNotAnsweredAndNobodyElse() {
        Page dario = browser.visitor();
        dario.navigate(link("dario@choir.example"));
        press(dario, "Decline");
        JdbcClient database = JdbcClient.create(site.bean(DataSource.class));
        database.sql("UPDATE invitation SET invited_at = invited_at - interval '20 days'")
                .update();
        amina.navigate(desk + "/invitations");
        press(amina, "Switch reminders on");
        assertThat(amina.locator("[data-reminders=on]")).isVisible();
        Scheduler scheduler = site.bean(Scheduler.class);
        scheduler.reschedule(TaskInstanceId.of("remind-invited", RecurringTask.INSTANCE), Instant.now());
        scheduler.triggerCheckForDueExecutions();
        Page mailbox = browser.visitor();
        mailbox.navigate(site.at("/mailbox"));
        mailbox.waitForCondition(() -> {
            mailbox.reload();
            return mailbox.locator("[data-to='ani@hats.example']").count() == 2;
        });
        mailbox.waitForCondition(() -> {
            mailbox.reload();
            return mailbox.locator("[data-to='bruno@threeislands.example']").count() == 2;
        });
        assertThat(mailbox.locator("[data-to='dario@choir.example']")).hasCount(1);
        assertThat(mail("ani@hats.example").locator("h1")).containsText("Հիշեցում");
        amina.navigate(desk);
        assertThat(amina.locator("[data-answer=considering] .told")).hasText("The board meets on Thursday.");
        database.sql("UPDATE invitation SET bounce = 'NO_MAILBOX', bounced_at = now() WHERE signatory_id = "
                        + "(SELECT id FROM signatory WHERE email = 'sami@islands.example')")
                .update();
        amina.reload();
        assertThat(amina.locator("[data-bounced]"))
                .hasText("This address sent our mail back: there is no such mailbox.");
        browser.inspect(amina, "37-progress");
    }

    @Test
    @Order(7)
    void afterTheLastDayThePageSaysThatNobodySigns() {
        JdbcClient.create(site.bean(DataSource.class))
                .sql("UPDATE invitation_terms SET soft = ?, hard = ?")
                .params(TODAY.minusDays(3), TODAY.minusDays(1))
                .update();
        Page page = browser.visitor();
        page.navigate(bruno);
        assertThat(page.locator("main")).containsText("This statement takes no signatures now.");
        assertThat(page.locator("form[action$='/signature']")).hasCount(0);
        Browser.picture(page, "38-over");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String link(String address) {
        return mail(address).locator("a[href*='/invitations/']").getAttribute("href");
    }

    /** The newest to an address. */
    private static Page mail(String address) {
        Page mailbox = browser.visitor();
        mailbox.navigate(site.at("/mailbox"));
        mailbox.locator("[data-to='" + address + "'] a").first().click();
        return mailbox;
    }
}
