package org.undersigned.text.importing.cues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a translator may get wrong in a cue file is found here. */
class CueFilesTest {
    static List<String> languages() {
        return CueFile.lines("languages");
    }

    @Test
    void everyFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/undersigned/text/importing/cues"))) {
            Set<String> present =
                    Set.copyOf(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("[a-z]{2,3}\\.txt"))
                            .map(name -> name.replace(".txt", ""))
                            .toList());
            assertThat(languages()).containsExactlyInAnyOrderElementsOf(present);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheSectionsOfTheFirst(String language) {
        Set<String> sections = CueFile.read(languages().getFirst()).sections().keySet();
        assertThat(CueFile.read(language).sections().keySet()).isEqualTo(sections);
        assertThat(CueFile.read(language).section("words")).isNotEmpty();
        assertThat(CueFile.read(language).section("demand")).isNotEmpty();
        assertThat(CueFile.read(language).section("signatories")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysNothingTwiceAndHasNoStraySpaces(String language) {
        assertThat(CueFile.lines(language))
                .allSatisfy(line -> assertThat(line).isEqualTo(line.strip()).doesNotContain("  "));
        CueFile.read(language)
                .sections()
                .forEach((name, lines) -> assertThat(lines).as(name).doesNotHaveDuplicates());
    }
}
