package org.undersigned.app.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.undersigned.app.statements.Labels;
import org.undersigned.app.web.WrittenLanguage;

/** Every language says everything, and nobody finds a hole in a sentence. */
class InvitationWordsTest {
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    @Test
    void everyLanguageHasEverySentenceWithTheSameNames() {
        Map<String, Set<String>> english = names("en");
        assertThat(english).hasSizeGreaterThan(15);
        for (WrittenLanguage language : InvitationWords.LANGUAGES) {
            assertThat(names(language.tag())).as(language.tag()).isEqualTo(english);
        }
    }

    private static Map<String, Set<String>> names(String tag) {
        return InvitationWords.in(tag).sentences().entrySet().stream()
                .collect(Collectors.toMap(
                        sentence -> sentence.getKey().toString(),
                        sentence -> NAME.matcher(sentence.getValue().toString())
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void thereIsALanguageForEveryOneThatStatementsAreLabelledIn() {
        assertThat(List.of("en", "hy", "ru", "ar", "fr", "de", "es")).allMatch(tag -> {
            WrittenLanguage language = new WrittenLanguage(tag);
            return Labels.in(language).language().equals(language) && InvitationWords.LANGUAGES.contains(language);
        });
    }

    @Test
    void anotherLanguageGetsEnglishAndBracesInATitleStay() {
        InvitationWords words = InvitationWords.in("is");
        assertThat(words.language().tag()).isEqualTo("en");
        assertThat(words.say("remind.subject", Map.of("title", "The {site} of {x}")))
                .isEqualTo("A reminder: “The {site} of {x}”");
    }
}
