package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;
import org.undersigned.verify.bundle.BundleVerifier;

/** Amina has an Armenian text written in Arabic, which is signed as well, and in English, which is there to read. */
class TranslatingAStatementTest {
    private static final List<String> ARABIC = List.of(
            "أبقوا عبّارة الليل",
            "في 3 مايو 2024 وعد مكتب الميناء بأن تعبر العبّارة كل ليلة بين المدينة والجزر الثلاث.",
            "نحن المنظمات الموقعة أدناه نطالب مكتب الميناء بما يلي:",
            "تسيير عبّارة الليل من جديد.",
            "نشر جدول كل شهر قبل بدايته بأسبوعين.");

    private static TestSite site;
    private static Browser browser;
    private final List<String> errors = new ArrayList<>();

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

    private static void saved(Page page) {
        assertThat(page.locator("#state")).hasText("Saved");
    }

    private static Locator words(Page page, int part) {
        return page.locator(".side textarea").nth(part);
    }

    private Page amina() {
        Page amina = browser.writer();
        amina.onPageError(errors::add);
        amina.navigate(site.setupLink());
        amina.getByLabel("Name of the site").fill("Night Ferry Coalition");
        amina.getByLabel("Your name").fill("Amina Sol");
        amina.getByLabel("Your mail address").fill("amina@ferry.example");
        amina.locator("main button").click();
        amina.locator("main button").click();
        return amina;
    }

    @Test
    void fromTheFirstPartToThePageOfEachLanguage() throws Exception {
        Page amina = amina();
        amina.navigate(site.at("/desk/statements/new"));
        amina.locator("#pasted").fill(Texts.ARMENIAN);
        Browser.press(amina, "Read it");
        String desk = amina.url().replace("/draft", "");

        // A language is begun, and written part by part; it is saved while she types.
        amina.navigate(desk + "/translations");
        browser.inspect(amina, "60-no-languages", 390, ColorScheme.DARK);
        begins(amina, "ar");
        List<String> parts = amina.locator(".side textarea").all().stream()
                .map(field -> String.valueOf(field.getAttribute("name")))
                .toList();
        assertThat(parts).hasSizeGreaterThanOrEqualTo(ARABIC.size());
        int arabic = 0;
        for (int i = 0; i < parts.size(); i++) {
            words(amina, i).fill(parts.get(i).equals("words-addressees") ? "مكتب الميناء" : ARABIC.get(arabic++));
        }
        saved(amina);
        assertThat(amina.locator("#progress")).containsText(parts.size() + " of " + parts.size() + " parts done");
        amina.reload();
        assertThat(words(amina, 0)).hasValue(ARABIC.getFirst());
        Browser.press(amina, "Have it signed as well");

        // Two windows write one part: what was saved first stays there to see, and neither is lost.
        Page other = amina.context().newPage();
        other.onPageError(errors::add);
        other.navigate(amina.url());
        int last = parts.size() - 1;
        words(amina, last).fill("نشر جدول كل شهر.");
        saved(amina);
        words(other, last).fill("نشر الجدول قبل أسبوعين.");
        assertThat(other.locator(".rival")).containsText("نشر جدول كل شهر.");
        assertThat(words(other, last)).hasValue("نشر الجدول قبل أسبوعين.");
        Browser.picture(other, "61-two-versions");
        words(other, last).fill(ARABIC.getLast());
        saved(other);
        assertThat(other.locator(".rival")).hasCount(0);
        amina.reload();
        assertThat(words(amina, last)).hasValue(ARABIC.getLast());

        aBlockChanges(amina, desk);
        Page narrow = browser.sameWithoutScripts(amina);
        narrow.navigate(desk + "/translations/ar");
        narrow.setViewportSize(390, 900);
        narrow.getByLabel("Still right as it is").check();
        Browser.press(narrow, "Save");
        assertThat(narrow.locator(".changed")).hasCount(0);

        String slug = opens(amina, desk, parts.size());
        signs(slug);
        theirPages(slug, amina);
        assertThat(errors).isEmpty();
    }

    private static void begins(Page amina, String language) {
        amina.locator("#language").selectOption(language);
        Browser.press(amina, "Begin");
        assertThat(amina.locator(".side textarea").first()).isVisible();
    }

    /** The Arabic of a block is stale as soon as the Armenian changes, and the text is not opened with it. */
    private static void aBlockChanges(Page amina, String desk) {
        amina.navigate(desk + "/text");
        Locator promise = amina.locator(".card-list textarea[name^=text-]").first();
        promise.fill(promise.inputValue().replace("ամեն գիշեր", "ամեն երեկո"));
        saved(amina);
        amina.navigate(desk + "/translations/ar");
        assertThat(amina.locator(".side[data-state=STALE]")).hasCount(1);
        assertThat(amina.locator(".changed ins")).containsText("երեկո");
        browser.inspect(amina, "62-stale");
        amina.navigate(desk + "/text");
        assertThat(amina.locator("#look")).containsText("The text in Arabic is to be signed as well, and 1 of its");
        amina.navigate(desk + "/translations");
        browser.inspect(amina, "63-languages", 390, ColorScheme.LIGHT);
    }

    private static String opens(Page amina, String desk, int parts) {
        amina.navigate(desk + "/opening");
        amina.locator(".also summary").click();
        assertThat(amina.locator(".also .doc")).hasAttribute("dir", "rtl");
        amina.locator("input[name=anyway]").check();
        Browser.press(amina, "Open for signing");
        String slug = amina.url().substring(amina.url().lastIndexOf('/') + 1);
        amina.navigate(site.at("/desk/statements/" + slug + "/translations"));
        begins(amina, "en");
        for (int i = 0; i < parts; i++) {
            words(amina, i).fill("What it says in English, part " + (i + 1));
        }
        Browser.press(amina, "Save");
        Browser.press(amina, "Show it to readers");
        assertThat(amina.locator("#standing")).containsText("Readers see it since");
        browser.inspect(amina, "64-shown", 1280, ColorScheme.DARK);
        amina.navigate(site.at("/desk/statements/" + slug + "/invitations"));
        amina.locator("#name").fill("جمعية الجزر الثلاث");
        amina.locator("#email").fill("sami@islands.example");
        amina.locator("form[action$=invitation] select#language").selectOption("ar");
        Browser.press(amina, "Mail the invitation");
        return slug;
    }

    /** Sami reads what he signs in Arabic, on a phone, and finds the Armenian behind it. */
    private static void signs(String slug) {
        Page sami = browser.visitor();
        String link = new Mailbox(site.at("")).newestLink("sami@islands.example", "/invitations/");
        sami.navigate(link.replace("?", "/translations/en?"));
        assertThat(sami.locator("main form")).hasCount(0);
        browser.inspect(sami, "65-to-read", 390, ColorScheme.LIGHT);
        sami.navigate(link);
        assertThat(sami.locator(".paper > .doc")).hasAttribute("lang", "ar");
        assertThat(sami.locator(".also .doc")).hasAttribute("lang", "hy");
        browser.inspect(sami, "66-invitation");
        // The invitation was in Arabic, and so are the pages behind its link.
        assertThat(sami.locator("html")).hasAttribute("dir", "rtl");
        sami.getByLabel("صفتكم فيها").fill("رئيسة");
        sami.getByLabel("قرّر مجلس إدارتنا ذلك").check();
        Browser.press(sami, "التوقيع باسم جمعية الجزر الثلاث");
        assertThat(sami.locator(".paper")).isVisible();
        browser.inspect(sami, "67-receipt", 390, ColorScheme.DARK);
    }

    private static void theirPages(String slug, Page amina) throws Exception {
        amina.navigate(site.at("/desk/statements/" + slug));
        amina.getByText("Publish with 1 signature").click();
        Page reader = browser.visitor();
        for (int i = 0;
                i < 200 && reader.navigate(site.at("/statements/" + slug)).status() != 200;
                i++) {
            Thread.sleep(100);
        }
        assertThat(reader.locator(".tongues li")).hasCount(2);
        browser.inspect(reader, "68-statement", 1280, ColorScheme.LIGHT);
        reader.locator(".tongues a[lang=ar]").click();
        assertThat(reader.locator(".doc")).hasAttribute("dir", "rtl");
        assertThat(reader.locator("aside")).containsText("يشمل كل توقيع النصّين");
        browser.inspect(reader, "69-signed-in-arabic", 390, ColorScheme.LIGHT);
        reader.navigate(site.at("/statements/" + slug + "/translations/en"));
        assertThat(reader.locator("aside")).containsText("under which there is no signature");
        browser.inspect(reader, "69-translation", 390, ColorScheme.DARK);
        byte[] proof = new Visitor().download(site.at("/statements/" + slug + "/proof.zip"));
        assertThat(BundleVerifier.verify(proof, Optional.empty()).signatories()).containsExactly("جمعية الجزر الثلاث");
    }
}
