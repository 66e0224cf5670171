package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.answers.AnswerAddresses;
import org.undersigned.app.cast.LmtpClient;
import org.undersigned.app.cast.NameServer;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.statements.Statements;

/** The Harbour Office answers by mail, and Amina reads it, in English and in Arabic. */
class AnAddresseeAnswersTest {
    private static final int PORT = TestSite.freePort();
    private static final NameServer DNS = new NameServer();

    private static TestSite site;
    private static Browser browser;
    private static Page amina;

    @BeforeAll
    static void start() {
        DNS.serve(List.of("harbour.example,v=spf1 ip4:192.0.2.7 -all"));
        site = TestSite.fresh(
                "--undersigned.answers.address=answers@site.example",
                "--undersigned.answers.lmtp=127.0.0.1:" + PORT,
                "--undersigned.answers.host=mx.site.example",
                "--undersigned.dns.resolver=" + DNS.address());
        browser = new Browser();
        amina = signsIn();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
        DNS.close();
    }

    private static String publishes(String text) {
        String slug = site.amina().opens(text);
        site.amina().invites(slug, List.of("Harbour Friends, office@friends.example"));
        site.amina().everybodySigns(slug);
        site.amina().publishes(slug);
        return slug;
    }

    private static Page signsIn() {
        site.amina();
        Page page = browser.examined(1280, ColorScheme.LIGHT);
        Browser.signsIn(page, site, "amina@ferry.example");
        return page;
    }

    private static void mail(String slug, String mail) throws IOException {
        String address = site.bean(AnswerAddresses.class)
                .of(site.bean(Statements.class).withSlug(slug).id())
                .orElseThrow();
        try (LmtpClient client = new LmtpClient(PORT)) {
            client.deliver("office@harbour.example", List.of(address), mail);
        }
    }

    private static void read(String slug, int answers) {
        amina.navigate(site.at("/desk/statements/" + slug + "/answers"));
        while (amina.locator("li[data-answer] a[dir=auto]").count() < answers) {
            amina.reload();
        }
    }

    @Test
    void aLetterBecomesAFinding() throws IOException {
        String slug = publishes(Texts.NIGHT_FERRY);
        amina.navigate(site.at("/desk/statements/" + slug + "/delivery"));
        assertThat(amina.locator("#answers")).hasValue(Pattern.compile("answers\\+.*@site.example"));
        browser.inspect(amina, "90-delivery-with-answers", 390, ColorScheme.LIGHT);
        mail(slug, """
                Received: from mail.harbour.example (mail.harbour.example [192.0.2.7])
                \tby mx.site.example (Postfix) with ESMTPS id 1; Mon, 2 Mar 2026 10:00:00 +0000
                From: Harbour Office <office@harbour.example>
                Subject: Your statement on the night ferry
                Date: Mon, 2 Mar 2026 10:00:00 +0000
                Content-Type: multipart/mixed; boundary=b

                --b

                Dear Night Ferry Coalition,

                the Harbour Office has ordered a second boat for the night. It comes in May, and the order is enclosed.

                For the office, M. Quay

                > We demand that the Harbour Office runs a second boat at night.
                > Everybody who works late depends on it.
                --b
                Content-Type: application/pdf; name="order of the second boat, with a rather long name.pdf"

                %PDF-1.4 order
                --b--
                """);
        mail(slug, """
                From: Harbour Office <office@harbour.example>
                Subject: Out of office: Your statement
                Auto-Submitted: auto-replied

                I am away until Monday.
                """);
        read(slug, 2);
        browser.inspect(amina, "91-answers", 390, ColorScheme.DARK);
        browser.inspect(amina, "91-answers", 1280, ColorScheme.LIGHT);
        amina.getByText("Your statement on the night ferry").first().click();
        browser.inspect(amina, "92-answer", 390, ColorScheme.DARK);
        browser.inspect(amina, "92-answer", 1280, ColorScheme.LIGHT);
        Browser.press(amina, "Go on to the finding");
        assertThat(amina.locator("#happened")).hasValue("2026-03-02");
        assertThat(amina.locator("#words"))
                .hasValue(
                        "the Harbour Office has ordered a second boat for the night. It comes in May, and the order is enclosed.");
    }

    @Test
    void fromRightToLeft() throws IOException {
        String slug = publishes(Texts.ARABIC);
        mail(slug, """
                From: =?utf-8?B?2YXZg9iq2Kgg2KfZhNmF2YrZhtin2KE=?= <office@harbour.example>
                Subject: رد على بيانكم
                Content-Type: text/plain; charset=utf-8

                السادة الكرام،

                تلقّينا بيانكم وسندرس مطالبه.
                """);
        read(slug, 1);
        String path = amina.locator("li[data-answer] a[dir=auto]").getAttribute("href");
        amina.navigate(site.at(path + "?lang=ar"));
        browser.inspect(amina, "93-answer-ar", 390, ColorScheme.LIGHT);
        browser.inspect(amina, "93-answer-ar", 1280, ColorScheme.DARK);
        amina.navigate(site.at(path + "?lang=en"));
    }
}
