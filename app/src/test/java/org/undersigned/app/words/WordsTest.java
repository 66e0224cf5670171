package org.undersigned.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every language says everything that the interface asks for, and nothing is left that nobody says. */
class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|rich)\\(\\s*\"([^\"]+)\"");
    private static final Set<String> LANGUAGES = Set.of("ar", "de", "en", "es", "fr", "hy", "ru");

    @Test
    void everyLanguageHasEverySentenceWithTheSameArguments() {
        assertThat(Words.languages().stream().map(WrittenLanguage::tag)).containsExactlyInAnyOrderElementsOf(LANGUAGES);
        Map<String, Set<String>> english = arguments("en");
        assertThat(english).hasSizeGreaterThan(50);
        for (String tag : LANGUAGES) {
            assertThat(arguments(tag)).as(tag).isEqualTo(english);
        }
    }

    private static Map<String, Set<String>> arguments(String tag) {
        return Words.of(tag).messages().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        message -> new TreeSet<>(message.getValue().getArgumentNames())));
    }

    @Test
    void whatIsAskedForIsThereAndWhatIsThereIsAskedFor() throws IOException {
        Set<String> said = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (String source : sources()) {
            SAID.matcher(source).results().forEach(match -> said.add(match.group(1)));
            LITERAL.matcher(source).results().forEach(match -> named.add(match.group(1)));
        }
        Set<String> known = Words.of("en").messages().keySet();
        assertThat(known).as("sentences that templates and classes say").containsAll(said);
        assertThat(named).as("sentences that words/en.properties has").containsAll(known);
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void pluralsHaveEveryFormThatTheirLanguageNeeds() {
        for (String tag : LANGUAGES) {
            Words words = Words.of(tag);
            Set<String> needed = needed(words);
            words.messages()
                    .forEach((key, message) -> forms(message)
                            .forEach(forms ->
                                    assertThat(forms).as(tag + " " + key).containsAll(needed)));
        }
    }

    // Those that whole numbers from 0 to 1,000 take: CLDR has a form for millions in some languages.
    private static Set<String> needed(Words words) {
        PluralRules rules = PluralRules.forLocale(words.locale());
        Set<String> forms = new TreeSet<>(Set.of("other"));
        for (int n = 0; n <= 1000; n++) {
            forms.add(rules.select(n));
        }
        return forms;
    }

    private static List<Set<String>> forms(MessageFormat message) {
        MessagePattern pattern = new MessagePattern(message.toPattern());
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                int end = pattern.getLimitPartIndex(i);
                for (int j = i + 1; j < end; j++) {
                    if (pattern.getPart(j).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(pattern.getPart(j)));
                    }
                }
                plurals.add(forms);
            }
        }
        return plurals;
    }

    @Test
    void noSentenceHasATypewritersApostrophe() throws IOException {
        for (String tag : LANGUAGES) {
            String file = Files.readString(Path.of("src/main/resources/words/" + tag + ".properties"));
            assertThat(file.lines().filter(line -> !line.startsWith("#")))
                    .as(tag)
                    .noneMatch(line -> line.contains("'"));
        }
    }

    @Test
    void aFileNamesNoSentenceTwice() throws IOException {
        for (String tag : LANGUAGES) {
            String file = Files.readString(Path.of("src/main/resources/words/" + tag + ".properties"));
            assertThat(file.lines().filter(line -> line.contains("=") && !line.startsWith("#")))
                    .as(tag)
                    .extracting(line -> line.substring(0, line.indexOf('=')))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anotherLanguageGetsTheSitesAndBracesInATitleStay() {
        Words words = Words.of("is");
        assertThat(words.language().tag()).isEqualTo("en");
        assertThat(words.say("inviting.remind.subject", "title", "The {site} of {x}"))
                .isEqualTo("A reminder: “The {site} of {x}”");
        assertThatThrownBy(() -> words.say("inviting.remind.subject")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> words.say("inviting.nothing")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPieceOfAPageStaysAndWhatIsTypedIsEscaped() {
        StringOutput said = new StringOutput();
        OwaspHtmlTemplateOutput output = new OwaspHtmlTemplateOutput(said);
        output.setContext("p", null);
        Content link = piece -> piece.writeContent("<b>{title}</b>");
        Speech.rich("inviting.invite.subject", "organisation", link, "title", "<i>&")
                .writeTo(output);
        assertThat(said.toString()).isEqualTo("Will <b>{title}</b> sign “&lt;i&gt;&amp;”?");
    }

    @Test
    void daysAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 11, 5);
        assertThat(Words.of("en").date(day)).isEqualTo("5 November 2026");
        assertThat(Speech.in(new WrittenLanguage("fr"), () -> Speech.date(day))).isEqualTo("5 novembre 2026");
        assertThat(Words.of("hy").date(day)).contains("նոյեմբերի");
        assertThat(Speech.date(day)).isEqualTo("5 November 2026");
    }

    @Test
    void pathsHaveTheLanguageUnlessItIsTheSites() {
        assertThat(Speech.path("/verify")).isEqualTo("/verify");
        assertThat(Speech.in(new WrittenLanguage("hy"), () -> Speech.path("/verify") + Speech.path("/")))
                .isEqualTo("/hy/verify/hy");
    }
}
