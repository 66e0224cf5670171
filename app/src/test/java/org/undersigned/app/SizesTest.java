package org.undersigned.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file grows past what one can hold in the head (STYLE.md, section 4). */
class SizesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void javaFilesHaveAtMost400Lines() throws IOException {
        assertThat(longerThan(400, sources(".java"))).isEmpty();
    }

    @Test
    void templatesHaveAtMost80Lines() throws IOException {
        assertThat(longerThan(80, sources(".jte"))).isEmpty();
    }

    @Test
    void filesImportAtMost25Names() throws IOException {
        try (Stream<Path> files = sources(".java")) {
            assertThat(files.filter(SizesTest::isMain).filter(file -> count(file, l -> l.startsWith("import ")) > 25))
                    .isEmpty();
        }
    }

    @Test
    void packagesHaveAtMost25Files() throws IOException {
        try (Stream<Path> files = sources(".java")) {
            Map<Path, Long> packages = files.filter(SizesTest::isMain)
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            packages.values().removeIf(size -> size <= 25);
            assertThat(packages).isEmpty();
        }
    }

    private static boolean isMain(Path file) {
        return file.toString().contains("/src/main/");
    }

    private static List<String> longerThan(int lines, Stream<Path> files) {
        try (files) {
            return files.filter(file -> count(file, line -> true) > lines)
                    .map(file -> ROOT.relativize(file).toString())
                    .toList();
        }
    }

    private static long count(Path file, Predicate<String> line) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(String extension) throws IOException {
        return Stream.of("tlog", "text", "verify", "app")
                .map(module -> ROOT.resolve(module).resolve("src"))
                .flatMap(SizesTest::walk)
                .filter(file -> file.toString().endsWith(extension));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
