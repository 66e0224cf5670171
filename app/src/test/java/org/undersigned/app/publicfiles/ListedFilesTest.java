package org.undersigned.app.publicfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedFilesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    Path data;

    private PublicFiles started() {
        return new PublicFiles(new SiteFolder(data));
    }

    private Path list() {
        return data.resolve("site/.kinds");
    }

    @Test
    void showsAfterAStartWhatWasShownBeforeIt() {
        Map<String, PublicFile> all = Map.of(
                "/", PublicFile.html("<p>home"),
                "/statements/գիշերային.լաստ", PublicFile.scripted("<p>" + "long ".repeat(200)),
                "/statements/a/card", PublicFile.framed("text/html; charset=utf-8", "<p>card"),
                "/statements/a/verify.html", PublicFile.savedPage("<p>saved".getBytes(StandardCharsets.UTF_8)),
                "/statements/a/proof.zip", PublicFile.zip(new byte[] {1, 2}),
                "/feed.atom", PublicFile.of("application/atom+xml; charset=utf-8", "<feed/>"));
        PublicFiles first = started();
        all.forEach(first::put);
        first.put("/gone", PublicFile.html("gone"));
        first.remove("/gone");

        PublicFiles second = started();
        all.forEach((path, file) -> {
            PublicFile shown = second.at(path).orElseThrow();
            assertThat(shown.bytes()).as(path).isEqualTo(file.bytes());
            assertThat(shown.headers(false))
                    .as(path)
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(file.headers(false));
            assertThat(shown.contentHeaders(false))
                    .as(path)
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(file.contentHeaders(false));
            assertThat(shown.isDownload()).as(path).isEqualTo(file.isDownload());
        });
        assertThat(second.at("/gone")).isEmpty();
    }

    @Test
    void moreThanMemoryHoldsIsReadFromDisk() {
        PublicFiles few = new PublicFiles(new SiteFolder(data), 10_000);
        for (int i = 0; i < 100; i++) {
            few.put("/statements/" + i, page(i));
        }
        few.put("/statements/7", PublicFile.scripted("<p>" + "another ".repeat(100)));
        few.remove("/statements/8");
        few.removeUnder("/statements/9", path -> path.length() > "/statements/9".length());

        for (int i = 10; i < 90; i++) {
            PublicFile shown = few.at("/statements/" + i).orElseThrow();
            assertThat(shown.bytes()).isEqualTo(page(i).bytes());
            assertThat(shown.hasCompressed()).isTrue();
            assertThat(shown.etag(true)).isEqualTo(page(i).etag(true));
            assertThat(shown.sent(true)).isEqualTo(page(i).sent(true));
        }
        assertThat(new String(few.at("/statements/7").orElseThrow().bytes(), StandardCharsets.UTF_8))
                .contains("another");
        assertThat(few.at("/statements/8")).isEmpty();
        assertThat(few.at("/statements/9")).isPresent();
        assertThat(few.at("/statements/95")).isEmpty();
        assertThat(few.at("/statements/100")).isEmpty();
    }

    private static PublicFile page(int number) {
        return PublicFile.html("<p>" + ("number " + number + " ").repeat(100));
    }

    @Test
    void forgetsWhatIsNotMadeAgain() {
        PublicFiles first = started();
        first.put("/made-again", PublicFile.html("old"));
        first.put("/left-over", PublicFile.html("old"));
        first.put("/removed", PublicFile.html("old"));
        first.put("/feeds/left-over", PublicFile.html("old"));

        PublicFiles second = started();
        second.put("/made-again", PublicFile.html("new"));
        second.remove("/removed");
        second.removeUnder("/feeds/", path -> true);
        assertThat(second.at("/removed")).isEmpty();
        assertThat(second.at("/feeds/left-over")).isEmpty();
        assertThat(second.at("/left-over")).isPresent();
        second.removeLeftOvers();
        assertThat(second.at("/left-over")).isEmpty();
        assertThat(data.resolve("site/left-over/index.html")).doesNotExist();
        assertThat(second.at("/made-again").map(PublicFile::bytes)).hasValue("new".getBytes(StandardCharsets.UTF_8));
        assertThat(started().at("/left-over")).isEmpty();
    }

    @Test
    void livesWithAListThatAKillCutShort() throws IOException {
        PublicFiles first = started();
        first.put("/whole", PublicFile.html("whole"));
        Files.writeString(list(), "SHOWN text/ht", StandardOpenOption.APPEND);

        PublicFiles second = started();
        assertThat(second.at("/whole")).isPresent();
        second.put("/next", PublicFile.html("next"));
        assertThat(started().at("/next")).isPresent();
    }

    @Test
    void readsNothingElseForAPathInTheList() throws IOException {
        started();
        Files.writeString(data.resolve("secret"), "secret");
        Files.writeString(list(), "SHOWN text/plain\t/../secret\nSHOWN text/plain\t/nowhere.txt\n");
        PublicFiles started = started();
        assertThat(started.at("/nowhere.txt")).isEmpty();
        assertThatThrownBy(() -> started.at("/../secret")).hasMessage("a path outside the site");
    }

    @Test
    void whatIsShownAlreadyIsNotWrittenAgain() throws IOException {
        String text = "<p>" + "long ".repeat(200);
        PublicFiles files = started();
        files.put("/a", PublicFile.html(text));
        PublicFile shown = files.at("/a").orElseThrow();
        Files.writeString(data.resolve("site/a/index.html"), "untouched");
        files.put("/a", PublicFile.html(text));
        assertThat(files.at("/a")).containsSame(shown);
        assertThat(data.resolve("site/a/index.html")).hasContent("untouched");
        files.put("/a", PublicFile.scripted(text));
        assertThat(files.at("/a").orElseThrow().headers(false)).hasSameSizeAs(shown.headers(false));
        assertThat(files.at("/a")).get().isNotSameAs(shown);
        assertThat(data.resolve("site/a/index.html")).hasContent(text);
    }

    @Test
    void removesWhatIsInAFolderAndNothingBesideIt() {
        PublicFiles files = started();
        List<String> beside = List.of("/a", "/a-b/c", "/a.txt", "/aa", "/b/a/c");
        beside.forEach(path -> files.put(path, PublicFile.html("beside")));
        List.of("/a/1", "/a/b/c", "/a/~").forEach(path -> files.put(path, PublicFile.html("in")));
        files.removeUnder("/a/", path -> !path.equals("/a/~"));
        assertThat(files.at("/a/1")).isEmpty();
        assertThat(files.at("/a/b/c")).isEmpty();
        assertThat(files.at("/a/~")).isPresent();
        assertThat(beside).allMatch(path -> files.at(path).isPresent());
    }

    @Test
    void whatLiesThereFromBeforeIsNotWrittenAgain() throws IOException {
        String text = "<p>" + "long ".repeat(200);
        Map<String, PublicFile> all = Map.of(
                "/a", PublicFile.html(text), "/b", PublicFile.html("<p>b"), "/c.zip", PublicFile.zip(new byte[3]));
        all.forEach(started()::put);
        List<String> names = List.of("a/index.html", "a/index.html.gz", "b/index.html", "c.zip");
        for (String name : names) {
            Files.setLastModifiedTime(data.resolve("site").resolve(name), LONG_AGO);
        }

        PublicFiles second = started();
        all.forEach(second::put);
        for (String name : names) {
            assertThat(Files.getLastModifiedTime(data.resolve("site").resolve(name)))
                    .as(name)
                    .isEqualTo(LONG_AGO);
        }
        assertThat(data.resolve("site/a/index.html.gz"))
                .hasBinaryContent(second.at("/a").orElseThrow().sent(true));
    }

    @Test
    void aCompressedFileThatAKillLeftIsWrittenAgain() throws IOException {
        PublicFile file = PublicFile.html("<p>" + "long ".repeat(200));
        started().put("/a", file);
        Path compressed = data.resolve("site/a/index.html.gz");
        Files.write(compressed, PublicFile.html("<p>" + "wrong".repeat(200)).sent(true));
        started().put("/a", file);
        assertThat(compressed).hasBinaryContent(file.sent(true));
        Files.delete(compressed);
        started().put("/a", file);
        assertThat(compressed).hasBinaryContent(file.sent(true));
        started().put("/a", PublicFile.html("short"));
        assertThat(compressed).doesNotExist();
    }
}
