package org.undersigned.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is accepted as a statement's text is written back as it was; anything else is refused with a place in it. */
class CanonicalTextFuzz {
    static Stream<byte[]> texts() {
        RandomTexts texts = new RandomTexts(1);
        return Stream.generate(texts::next).limit(5).map(CanonicalText::render);
    }

    @MethodSource("texts")
    @FuzzTest
    void canonicalText(byte @NotNull [] bytes) {
        switch (CanonicalText.parse(bytes)) {
            case Parsed.Accepted(StatementText text) -> {
                assertThat(CanonicalText.render(text)).isEqualTo(bytes);
                assertThat(CanonicalText.parse(bytes)).isEqualTo(new Parsed.Accepted(text));
            }
            case Parsed.Refused(TextProblem problem) -> {
                long lines = new String(bytes, StandardCharsets.UTF_8)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                assertThat((long) problem.line()).isBetween(1L, lines);
                assertThat(problem.column()).isPositive();
                assertThat(problem.sentence()).endsWith(".");
            }
        }
    }
}
