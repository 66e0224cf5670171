package org.undersigned.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.undersigned.app.Application;
import org.undersigned.app.cast.TestSite;
import picocli.CommandLine;

/** The handbook names only what there is: commands with their options, pages, buttons, tests, other pages of it. */
class HandbookTest {
    private static final Path HANDBOOK = Path.of("../docs/operate");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    /** A command of ours, at the beginning of a line or behind what runs it as another user. */
    private static final Pattern COMMAND =
            Pattern.compile("^(?:runuser -u undersigned -- )?(?:\\./)?undersigned(?: (?<arguments>[^#|]*))?.*");

    /** What the launcher of a source tree does by itself. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("test", "package", "fuzz");

    private static final Pattern PAGE = Pattern.compile("/desk(?:/[a-z{}-]+)*");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z]+Test)\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+\\.(?:md|conf))(?:#[^)]*)?\\)");
    /** What begins a paragraph ends with a stop or a colon. */
    private static final Pattern BUTTON = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(HANDBOOK)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** @param isWhole one that can be run as it stands; within a sentence only its name may be said */
    private record Said(String command, boolean isWhole) {}

    private static List<Said> commands(String page) {
        Stream<Said> whole = BLOCK.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> new Said(line.strip(), true));
        Stream<Said> named = INLINE.matcher(BLOCK.matcher(page).replaceAll(""))
                .results()
                .map(code -> new Said(code.group(1).strip(), false));
        return Stream.concat(whole, named)
                .filter(said -> COMMAND.matcher(said.command()).matches())
                .toList();
    }

    private static List<String> arguments(String command) {
        var matcher = COMMAND.matcher(command);
        assertThat(matcher.matches()).isTrue();
        String given = matcher.group("arguments");
        return given == null
                ? List.of()
                : Arrays.stream(given.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    @Test
    void everyCommandHasThoseOptions() throws IOException {
        int read = 0;
        for (Path page : pages()) {
            for (Said said : commands(Files.readString(page))) {
                List<String> arguments = arguments(said.command());
                // The name of the user, of the package, or of the program alone.
                if (!arguments.isEmpty() && !OF_THE_LAUNCHER.contains(arguments.getFirst())) {
                    read++;
                    parse(page.getFileName() + ": " + said.command(), arguments, said.isWhole());
                }
            }
        }
        assertThat(read).as("commands of ours in the handbook").isGreaterThan(20);
    }

    private static void parse(String where, List<String> arguments, boolean isWhole) {
        try {
            Undersigned.commandLine(Application.class).parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.MissingParameterException e) {
            assertThat(isWhole).as("%s: %s", where, e.getMessage()).isFalse();
        } catch (CommandLine.ParameterException e) {
            throw new AssertionError(where + ": " + e.getMessage(), e);
        }
    }

    @Test
    void everyPageOfTheDeskIsThere() throws IOException {
        Set<String> there =
                TestSite.shared().bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .map(HandbookTest::unnamed)
                        .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            INLINE.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .map(code -> code.substring(1, code.length() - 1))
                    .filter(code -> PAGE.matcher(code).matches() && !there.contains(unnamed(code)))
                    .forEach(code -> missing.add(page.getFileName() + ": " + code));
        }
        assertThat(missing).isEmpty();
    }

    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** In the page that is read in a hurry, what is set in bold within a sentence is what stands on a button. */
    @Test
    void everyButtonIsSaidByTheProgram() throws IOException {
        Set<String> said = Set.copyOf(Files.readAllLines(Path.of("src/main/resources/words/en.properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .collect(Collectors.toSet()));
        String incidents = Files.readString(HANDBOOK.resolve("incidents.md"));
        List<String> buttons = BUTTON.matcher(incidents)
                .results()
                .map(match -> match.group(1))
                .filter(text -> !text.matches("(?s).*[.:]"))
                .toList();
        assertThat(buttons).hasSizeGreaterThan(8);
        assertThat(buttons)
                .as("what no page says")
                .filteredOn(text -> !said.contains(text))
                .isEmpty();
    }

    @Test
    void everyTestAndEveryOtherPageIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (Path page : pages()) {
            String text = Files.readString(page);
            assertThat(tests)
                    .as(page.getFileName().toString())
                    .containsAll(TEST.matcher(text)
                            .results()
                            .map(match -> match.group(1))
                            .toList());
            LINK.matcher(text)
                    .results()
                    .forEach(link -> assertThat(HANDBOOK.resolve(link.group(1))).exists());
        }
    }
}
