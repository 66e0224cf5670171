package org.undersigned.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.undersigned.app.cast.InstalledChromium;
import org.undersigned.app.cast.Mailbox;
import org.undersigned.app.cast.TestSite;

/** The real Chromium of this machine. */
final class Browser implements AutoCloseable {
    // Nothing is timed: a busy machine may take its time.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Path PICTURES = Path.of("target", "pictures");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser;

    Browser() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(InstalledChromium.program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Somebody with a browser of their own, in which no script runs. */
    Page visitor() {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
    }

    /** A coordinator, for whom scripts run. */
    Page writer() {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900))
                .newPage();
    }

    /** A representative with a phone, on which scripts run. */
    Page phone() {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true))
                .newPage();
    }

    /** Somebody whose pages are examined as they are, behind a form as well. */
    Page examined(int width, ColorScheme scheme) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBypassCSP(true)
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
    }

    /** The same person, signed in as before, in a browser without scripts. */
    Page sameWithoutScripts(Page other) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setStorageState(other.context().storageState())
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    /** Somebody without a network, who opens a file from disk and lets its script run. */
    Page reader(String language, int width, ColorScheme scheme) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setOffline(true)
                        .setLocale(language)
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))
                .newPage();
    }

    /**
     * Looks at a page as its visitor sees it, narrow and wide, light and dark: nothing may be wider than the window, and
     * axe-core may find nothing. Leaves pictures in {@code target/pictures}.
     */
    void inspect(Page seen, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1280}) {
                inspect(seen, name, width, scheme);
            }
        }
    }

    /** The same once: for a page that is made of nothing but what others are made of. */
    void inspect(Page seen, String name, int width, ColorScheme scheme) {
        try (BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true)
                .setStorageState(seen.context().storageState()))) {
            Page page = context.newPage();
            page.navigate(seen.url());
            examine(page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Looks at a page as it stands. */
    static void examine(Page page, String name) {
        picture(page, name);
        Object wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wider).as("%s is wider than the window", name).isEqualTo(false);
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Browser::described).toList();
        assertThat(violations).as("axe-core on %s", name).isEmpty();
    }

    /** By the link in the mail, as everybody comes to the desk. */
    static void signsIn(Page page, TestSite site, String address) {
        page.navigate(site.at("/sign-in"));
        page.getByLabel("Your mail address").fill(address);
        press(page, "Mail me a link");
        // Whoever goes elsewhere while an answer is on its way breaks it off.
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Look into your mail");
        page.navigate(new Mailbox(site.at("")).newestLink(address, "/sign-in/link/"));
        press(page, "Sign in");
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/desk.*"));
    }

    /** Presses the button of this name; the last one, where several parts of a page have theirs. */
    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
