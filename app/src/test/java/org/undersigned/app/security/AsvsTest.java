package org.undersigned.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the ASVS answers each requirement once, counts right, and names only what there is. */
class AsvsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    // ASVS 5.0.0 has 70 requirements of level 1 and 183 of level 2.
    private static final int LEVEL_1 = 70;
    private static final int LEVEL_2 = 183;

    private static final Pattern LINE = Pattern.compile(
            "\\| v5\\.0\\.0-(\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\d+\\. \\*\\*[^*]+\\*\\* \\(([0-9., ]+)\\)\\.");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    private final String page = page();
    private final List<Requirement> requirements = requirements(page);

    private record Requirement(String number, int level, String answer, List<String> shownBy) {
        /** Its place in the standard: chapter, section, number. */
        int place() {
            int place = 0;
            for (String part : number.split("\\.")) {
                place = place * 100 + Integer.parseInt(part);
            }
            return place;
        }
    }

    @Test
    void everyRequirementIsThereOnceAndInOrder() {
        assertThat(requirements).extracting(Requirement::place).isSorted().doesNotHaveDuplicates();
        assertThat(count(requirement -> requirement.level() == 1)).isEqualTo(LEVEL_1);
        assertThat(count(requirement -> requirement.level() == 2)).isEqualTo(LEVEL_2);
    }

    @Test
    void theFiguresAreThoseOfTheLines() {
        String levels = requirements.size() + " requirements: " + LEVEL_1 + " of level 1, " + LEVEL_2 + " of level 2. ";
        String answers = answered("holds") + " hold, " + answered("does not apply") + " do not apply, ";
        assertThat(page).contains(levels + answers + answered("open") + " are open.");
    }

    @Test
    void eachAnswerIsOneOfThree() {
        assertThat(requirements).extracting(Requirement::answer).containsOnly("holds", "does not apply", "open");
    }

    @Test
    void theListHasWhatIsOpenAndNothingElse() {
        List<String> listed = LISTED.matcher(page)
                .results()
                .flatMap(item -> Stream.of(item.group(1).split(", ")))
                .toList();
        List<String> open = requirements.stream()
                .filter(requirement -> requirement.answer().equals("open"))
                .map(Requirement::number)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void whatIsNamedIsInTheRepository() throws IOException {
        Set<String> files = files();
        for (Requirement requirement : requirements) {
            if (!requirement.answer().equals("does not apply")) {
                assertThat(requirement.shownBy()).as(requirement.number()).isNotEmpty();
            }
            assertThat(requirement.shownBy())
                    .as(requirement.number())
                    .allMatch(name -> files.contains(name) || files.contains(name + ".java"));
        }
    }

    private long count(Predicate<Requirement> which) {
        return requirements.stream().filter(which).count();
    }

    private long answered(String answer) {
        return count(requirement -> requirement.answer().equals(answer));
    }

    private static List<Requirement> requirements(String page) {
        return page.lines()
                .filter(line -> line.startsWith("| v"))
                .map(AsvsTest::read)
                .toList();
    }

    private static Requirement read(String line) {
        Matcher parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        List<String> shownBy = NAMED.matcher(parts.group(4))
                .results()
                .map(name -> name.group(1))
                .toList();
        return new Requirement(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3), shownBy);
    }

    private static String page() {
        try {
            return Files.readString(ROOT.resolve("docs/security/asvs.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files that are written by hand; not of what a build or a running site leaves beside them. */
    private static Set<String> files() throws IOException {
        Set<String> names = new HashSet<>();
        add(names, ROOT, 1);
        for (String folder :
                List.of("app/src", "tlog/src", "text/src", "verify/src", "docs", "packaging", "test", ".ci")) {
            add(names, ROOT.resolve(folder), Integer.MAX_VALUE);
        }
        return names;
    }

    private static void add(Set<String> names, Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .forEach(names::add);
        }
    }
}
