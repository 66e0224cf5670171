package org.undersigned.verify.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.verify.bundle.VerificationReport.Outcome;

class VerifierPageTest {
    private static final String PAGE = new String(VerifierPage.bytes(), StandardCharsets.UTF_8);
    private static final Pattern LANGUAGE = Pattern.compile("\"([a-z]{2})\": \\{\n((?:  .*\n)+)\\}");
    private static final Pattern WORD = Pattern.compile("  \"([A-Za-z]+)\": \"(.+)\",?\n");
    private static final Pattern USED = Pattern.compile(
            "(?:data-say=|say\\(|add\\(\"[a-z]+\", |Refusal\\()\"([A-Za-z]+)\"|need\\(.*, \"([A-Za-z]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @TempDir
    private Path folder;

    private static Map<String, Map<String, String>> words() {
        Map<String, Map<String, String>> languages = new LinkedHashMap<>();
        LANGUAGE.matcher(PAGE).results().forEach(language -> {
            Map<String, String> words = new LinkedHashMap<>();
            WORD.matcher(language.group(2)).results().forEach(word -> words.put(word.group(1), word.group(2)));
            languages.put(language.group(1), words);
        });
        return languages;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLanguageSaysEverything() {
        Map<String, Map<String, String>> words = words();
        assertThat(words).containsOnlyKeys("en", "hy", "fr", "es", "ru", "ar");
        Map<String, String> english = words.get("en");
        words.forEach((language, said) -> {
            assertThat(said.keySet()).as(language).isEqualTo(english.keySet());
            said.forEach((key, sentence) ->
                    assertThat(places(sentence)).as("%s: %s", language, key).isEqualTo(places(english.get(key))));
        });
    }

    @Test
    void whatTheProgramSaysIsInTheTable() {
        Set<String> used = USED.matcher(PAGE)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(words().get("en").keySet()).containsAll(used);
    }

    @Test
    void whatIsInTheTableIsSaid() {
        String outside =
                PAGE.substring(0, PAGE.indexOf("id=\"words\"")) + PAGE.substring(PAGE.indexOf("\"use strict\""));
        Set<String> unused = new TreeSet<>(words().get("en").keySet());
        unused.removeIf(key -> outside.contains("\"" + key.replaceFirst("Revoked$", "") + "\""));
        assertThat(unused).containsExactly("name");
    }

    @Test
    void nothingInItComesFromANetwork() {
        assertThat(PAGE).contains("default-src 'none'");
        String program = PAGE.replace("http://www.w3.org/2000/svg", "")
                .replace("https://${", "")
                .replace("https:.*", "");
        assertThat(program).doesNotContain("http:", "https:", "fetch(", "XMLHttpRequest", "<link", "src=", "@import");
    }

    @Test
    void aBundleHoldsItAndAnotherPageInItsPlaceIsNamed() {
        byte[] zip = new TestLedger(folder).bundle();
        assertThat(BundleVerifier.verify(zip, Optional.empty()).sentences(Outcome.CHECKED))
                .contains("verify.html is the page that this version of Undersigned makes.");
        byte[] forged =
                TestLedger.with(zip, BundleWriter.PAGE, Optional.of("All is well.".getBytes(StandardCharsets.UTF_8)));
        assertThat(BundleVerifier.verify(forged, Optional.empty()).sentences(Outcome.NOT_CHECKABLE))
                .anyMatch(sentence -> sentence.startsWith("verify.html is not the page"));
    }
}
