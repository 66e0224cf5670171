package org.undersigned.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.text.Due;
import org.undersigned.verify.ObligationRecord;
import org.undersigned.verify.bundle.BundleVerifier;
import org.undersigned.verify.bundle.VerificationReport;
import org.undersigned.verify.bundle.VerificationReport.Outcome;
import org.undersigned.verify.bundle.VerifierPage;

/** The page verify.html, opened from disk without a network. */
class DoraVerifiesAStatementOfflineTest {
    private static final Map<String, String> HOLDS = Map.of(
            "en", "The proof holds under the keys that it brings itself.",
            "hy", "Ապացույցը ճիշտ է իր իսկ բերած բանալիներով։",
            "ar", "الإثبات صحيح بالمفاتيح التي أتى بها.");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static SignedBundles bundles;
    private static byte[] good;

    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void makeBundles() throws IOException {
        bundles = new SignedBundles(folder)
                .ssh("“Three Islands” Association", "threeislands.example")
                .minisign("Union of Ferry Hands", "hands.example")
                .minisign("Գիշերային լաստանավի ընկերներ", "friends.example", "-l")
                .mail("جمعية الجزر الأربع", "islands.example")
                .passkey("Lamplighters of Lindmark", "lamps.example", "SHA256withECDSA")
                .passkey("Harbour Choir", "choir.example", "Ed25519")
                .passkey("Night Bakers", "0123456789abcdef0123456789abcdef", "SHA256withRSA")
                .person("Nour Lindqvist", "fedcba9876543210fedcba9876543210")
                .mail("Pilots’ Guild", "pilots.example")
                .withdrawn()
                .mail("Pilots’ Guild of Lindmark", "pilots.example")
                .mail("Ropemakers", "ropes.example")
                .withdrawn()
                .erratum("four islands", "five islands, with the one that floods")
                .breached(
                        new ObligationRecord(
                                "Night Quay Accord",
                                "agreement",
                                LocalDate.of(2024, 6, 1),
                                List.of(new ObligationRecord.Party("Harbour Office of the Islands", "Harbour Office")),
                                "Article 4",
                                List.of("The Harbour Office repairs the landing stage.", "It does so at its own cost."),
                                new ObligationRecord.All(),
                                new ObligationRecord.Described("every passenger"),
                                new Due.On(LocalDate.of(2025, 9, 30)),
                                Optional.empty()),
                        "It was closed.",
                        "A ladder was there.");
        good = bundles.bundle();
        Files.write(folder.resolve("verify.html"), VerifierPage.bytes());
        Files.write(folder.resolve("proof.zip"), good);
        byte[] changed = good.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("changed.zip"), changed);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private Page dora(String language, int width, ColorScheme scheme) {
        Page page = browser.reader(language, width, scheme);
        page.context().onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    private Page dora() {
        return dora("en", 1280, ColorScheme.LIGHT);
    }

    private static void open(Page page) {
        page.navigate(folder.resolve("verify.html").toUri().toString());
    }

    private static void give(Page page, String file) {
        page.setInputFiles("#bundle", folder.resolve(file));
        page.locator(".verdict").waitFor();
    }

    private void assertNothingLeftThePage() {
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith("file:") || url.equals("about:blank"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aGoodBundleHoldsUnderItsOwnKeysInTheReadersLanguageNarrowAndWideLightAndDark() {
        HOLDS.forEach((language, verdict) -> {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    Page dora = dora(language, width, scheme);
                    open(dora);
                    give(dora, "proof.zip");
                    assertThat(dora.locator("[role=status] .verdict")).containsText(verdict);
                    assertThat(dora.locator("html")).hasAttribute("lang", language);
                    assertThat(dora.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
                    assertThat(dora.locator("pre")).containsText(new String[] {
                        "Keep the night ferry of Lindmark running", "Que le bateau de nuit de Lindmark continue"
                    });
                    assertThat(dora.locator(".group.wrong")).hasCount(0);
                    Browser.examine(dora, "verify-good-%s-%d-%s".formatted(language, width, name(scheme)));
                    dora.context().close();
                }
            }
        });
        assertNothingLeftThePage();
    }

    private static String name(ColorScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void aChangedByteIsSaidInWordsAndShapeAndTheTextIsNotShown() {
        for (String language : HOLDS.keySet()) {
            Page dora = dora(language, 390, ColorScheme.LIGHT);
            open(dora);
            Browser.examine(dora, "verify-before-" + language);
            give(dora, "changed.zip");
            assertThat(dora.locator(".verdict.bad")).hasCount(1);
            assertThat(dora.locator(".group.wrong svg")).hasCount(1);
            assertThat(dora.locator("pre, .group.checked")).hasCount(0);
            Browser.examine(dora, "verify-changed-" + language);
            dora.context().close();
        }
        assertNothingLeftThePage();
    }

    @Test
    void itFindsInTheSameWordsWhatTheCommandFinds() {
        for (Optional<String> policy : List.of(Optional.<String>empty(), Optional.of(bundles.policy()))) {
            Page dora = dora();
            open(dora);
            policy.ifPresent(text -> {
                dora.getByText("I have the ledger’s keys from elsewhere").click();
                dora.getByLabel("policy.txt").fill(text);
            });
            give(dora, "proof.zip");
            VerificationReport report = BundleVerifier.verify(good, policy);
            assertThat(report.holds()).isTrue();
            assertThat(dora.locator(".verdict.good")).hasCount(policy.isPresent() ? 1 : 0);
            Browser.picture(dora, "verify-policy-" + policy.isPresent());
            assertThat(shared(dora.locator(".group.checked li").allInnerTexts()))
                    .hasSizeGreaterThan(6)
                    .isEqualTo(shared(report.sentences(Outcome.CHECKED)));
            assertThat(shared(dora.locator(".group.open li").allInnerTexts()))
                    .isEqualTo(shared(report.sentences(Outcome.NOT_CHECKABLE)));
            assertThat(dora.locator(".names li > bdi").allInnerTexts())
                    .containsExactlyInAnyOrderElementsOf(report.signatories())
                    .doesNotContain("Ropemakers", "Pilots’ Guild");
            assertThat(dora.locator(".signed:has(h2:text-is('Persons')) li")).hasCount(1);
            assertThat(dora.locator(".names li").first()).containsText("Reservation on demand 1: “Not in ice.”");
            assertThat(dora.locator(".signed").last())
                    .containsText("meant is “five islands, with the one that floods”");
            dora.context().close();
        }
        assertNothingLeftThePage();
    }

    // What a page says of itself and of the text's form differs: docs/spec/proof-bundle.md, "Checking".
    private static List<String> shared(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> !sentence.contains("verify.html") && !sentence.startsWith("The signed text "))
                // The page keeps a name such as SHA-256 on one line.
                .map(sentence -> sentence.replace("\u2060", ""))
                .toList();
    }

    @Test
    void everyFileThatIsChangedBehindItsSumIsFoundByBoth() {
        Page dora = dora();
        open(dora);
        @SuppressWarnings("unchecked")
        List<List<String>> changed =
                (List<List<String>>) dora.evaluate("""
                async good => {
                  const files = unpack(Uint8Array.from(atob(good), c => c.charCodeAt(0)));
                  const found = [];
                  for (const name of files.keys()) {
                    if (["SHA256SUMS", "VERIFY.md", "verify.html"].includes(name)) continue;
                    const changed = new Map(files);
                    changed.set(name, files.get(name).slice());
                    changed.get(name)[Math.floor(files.get(name).length / 2)] ^= 1;
                    changed.delete("SHA256SUMS");
                    let sums = "";
                    for (const [key, bytes] of changed) sums += `${hex(await sha256(bytes))}  ${key}\\n`;
                    const zip = pack(changed.set("SHA256SUMS", utf8(sums)));
                    const { results } = await check(zip, null, async () => {});
                    const wrong = results.filter(result => result.outcome === "wrong");
                    found.push([name, wrong.map(result => result.key).join(), toBase64(zip)]);
                  }
                  return found;
                }""", Base64.getEncoder().encodeToString(good));
        assertThat(changed).hasSizeGreaterThan(30);
        for (List<String> one : changed) {
            byte[] zip = Base64.getDecoder().decode(one.get(2));
            assertThat(one.get(1)).as("the page, %s changed", one.getFirst()).isNotEmpty();
            List<String> wrong = BundleVerifier.verify(zip, Optional.empty()).sentences(Outcome.WRONG);
            assertThat(wrong)
                    .as("the command, %s changed", one.getFirst())
                    .isNotEmpty()
                    .noneMatch(sentence -> sentence.contains("SHA256SUMS") || sentence.contains("container"));
        }
    }

    @Test
    void aBrowserThatLacksAnAlgorithmSaysSoAndCallsNothingCheckedByIt() {
        Page withoutNew = dora();
        withoutNew.addInitScript(lacking("ML-DSA-44"));
        open(withoutNew);
        give(withoutNew, "proof.zip");
        assertThat(withoutNew.locator(".group.open"))
                .containsText("The ML-DSA-44 signature of lindmark.example/ledger could not be checked");
        assertThat(withoutNew.locator(".group.checked")).not().containsText("with every key");
        Page without = dora();
        without.addInitScript(lacking("ML-DSA-44") + lacking("Ed25519"));
        open(without);
        give(without, "proof.zip");
        assertThat(without.locator(".verdict.doubtful")).containsText("This browser could not check the proof.");
        assertThat(without.locator("pre, .names")).hasCount(0);
        assertThat(without.locator(".group.checked")).not().containsText("The ledger recorded");
        Browser.examine(without, "verify-unable");
    }

    private static String lacking(String algorithm) {
        return """
                { const generate = crypto.subtle.generateKey.bind(crypto.subtle);
                  crypto.subtle.generateKey = (algorithm, ...more) => algorithm.name === "%s"
                    ? Promise.reject(new DOMException("", "NotSupportedError")) : generate(algorithm, ...more); }
                """.formatted(algorithm);
    }

    @Test
    void theKeyboardAloneIsEnoughAndTheLanguageCanBeSwitchedAfterwards() {
        Page dora = dora();
        open(dora);
        dora.keyboard().press("Tab");
        assertThat(dora.locator("#language")).isFocused();
        dora.keyboard().press("Tab");
        assertThat(dora.locator("#bundle")).isFocused();
        give(dora, "proof.zip");
        for (String language : List.of("fr", "es", "ru")) {
            dora.locator("#language").selectOption(language);
            assertThat(dora.locator("html")).hasAttribute("lang", language);
            Browser.examine(dora, "verify-good-" + language);
        }
        assertThat(dora.locator(".verdict")).containsText("Доказательство верно при ключах");
        assertNothingLeftThePage();
    }

    @Test
    void aFileThatIsNoBundleAndAPolicyThatIsNoneAreRefused() throws IOException {
        Files.write(folder.resolve("letter.txt"), "Dear all,\n".getBytes(StandardCharsets.UTF_8));
        Page dora = dora();
        open(dora);
        give(dora, "letter.txt");
        assertThat(dora.locator(".group.wrong li"))
                .hasText("This is not a proof bundle: it is no zip file, or holds nothing.");
        dora.getByText("I have the ledger’s keys from elsewhere").click();
        dora.getByLabel("policy.txt").fill("quorum none\nlog of something else\n");
        give(dora, "proof.zip");
        assertThat(dora.locator(".group.wrong li")).hasText("The policy cannot be read: see its line 2.");
        dora.getByLabel("policy.txt").fill("");
        dora.getByText("Check again").click();
        assertThat(dora.locator(".verdict")).containsText("The proof holds under the keys");
    }
}
