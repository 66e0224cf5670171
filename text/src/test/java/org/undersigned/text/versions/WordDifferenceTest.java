package org.undersigned.text.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.text.comparing.Span;

/** Two versions of a text, word by word. */
class WordDifferenceTest {
    private static String marked(List<Span> spans) {
        return spans.stream()
                .map(span -> span.isChanged() ? "[" + span.text() + "]" : span.text())
                .collect(Collectors.joining());
    }

    private static void assertDifference(String before, String after, String markedBefore, String markedAfter) {
        WordDifference difference = WordDifference.between(before, after);
        assertThat(marked(difference.before())).isEqualTo(markedBefore);
        assertThat(marked(difference.after())).isEqualTo(markedAfter);
    }

    @Test
    void marksWordsThatAreOnlyOnOneSide() {
        assertDifference(
                "Run the ferry every night.",
                "Run the night ferry every single night.",
                "Run the ferry every night.",
                "Run the [night] ferry every [single] night.");
        assertDifference("by the end of March", "by May", "by [the end of March]", "by [May]");
    }

    @Test
    void marksWhatASignerWouldSee() {
        assertDifference("The port office", "The Port Office", "The [port] [office]", "The [Port] [Office]");
        assertDifference("said no", "said “no”", "said[ ]no", "said[ “]no[”]");
        assertDifference("one, two", "one two", "one[,] two", "one two");
    }

    @Test
    void nothingIsChangedInTheSameText() {
        assertThat(WordDifference.between("Կանցնի ամեն գիշեր։", "Կանցնի ամեն գիշեր։")
                        .isNone())
                .isTrue();
        assertDifference("", "new words", "", "[new words]");
        assertDifference("old words", "", "[old words]", "");
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothTextsAreWholeAndWhatIsNotMarkedIsTheSame(long seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = text(random);
        WordDifference difference = WordDifference.between(before, after);
        assertThat(whole(difference.before())).isEqualTo(before);
        assertThat(whole(difference.after())).isEqualTo(after);
        assertThat(kept(difference.before())).isEqualTo(kept(difference.after()));
        assertThat(difference.isNone()).isEqualTo(before.equals(after));
    }

    private static String text(Random random) {
        List<String> words = List.of("ferry", "Ferry", "night", ",", "“", "—", "  ", "the", "2026", "նավ", "ليلة", ".");
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> words.get(random.nextInt(words.size())) + (random.nextInt(3) > 0 ? " " : ""))
                .collect(Collectors.joining());
    }

    private static String whole(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private static String kept(List<Span> spans) {
        return spans.stream()
                .filter(span -> !span.isChanged())
                .map(Span::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", "");
    }
}
