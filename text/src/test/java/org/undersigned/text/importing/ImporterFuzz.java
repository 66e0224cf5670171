package org.undersigned.text.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.text.Assembly;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.Parsed;

/** Every source is read or refused with a sentence, and what was read from it can be put together or is told why not. */
class ImporterFuzz {
    static Stream<byte[]> files() {
        return Stream.of(
                        "# Water for the Talla\n\nTo the Ministry:\n\n1. Publish every licence\n  a) with volumes\n2. Pay\n\n"
                                + "Signed:\nRiver Watch\nClear Springs, 1 March 2026\n",
                        "<!doctype html><html><head><meta charset=\"iso-8859-1\"><title>x</title></head><body><nav>Home</nav>"
                                + "<h1>Water</h1><p>We demand<ol><li>a <b>licence</b><li>pay</ol><blockquote>q</blockquote></body>",
                        "\ufeffՄենք պահանջում ենք\n- առաջին\n- երկրորդ\n",
                        "%PDF-1.7")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @FuzzTest
    void file(byte @NotNull [] bytes) {
        check(Importer.read(bytes));
    }

    @ValueSource(
            strings = {
                "Title\n\n> quoted\n\n**bold** [link](https://a.example)\n\n* one\n* two\n",
                "Dear Minister,\n\nwe, the undersigned, demand:\n\n1) this\n2) that\n\nRiver Watch\n"
            })
    @FuzzTest
    void plainText(@NotNull String text) {
        check(Importer.read(text));
    }

    @ValueSource(
            strings = {
                "<h1>Water</h1><p>We demand:</p><ul><li>this</li><li>that</li></ul><footer>imprint</footer>",
                "<div class=sidebar>menu</div><article><h2>a</h2>b<br>c<svg><p>d</svg><table><tr><td>e</table></article>"
            })
    @FuzzTest
    void html(@NotNull String body) {
        check(Importer.read("<html>" + body));
    }

    private static void check(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Refused refused -> assertThat(refused.sentence()).endsWith(".");
            case ImportOutcome.Imported(ImportedText text, String source) -> {
                checkBlocks(text.blocks());
                checkPlaces(text.blocks(), source.split("\\R", -1).length);
                checkAssembly(text);
            }
        }
    }

    private static void checkBlocks(List<ImportedBlock> blocks) {
        assertThat(blocks).isNotEmpty();
        int line = 0;
        for (ImportedBlock block : blocks) {
            assertThat(block.text()).isNotEmpty().doesNotContain("\n");
            assertThat(block.line()).isGreaterThanOrEqualTo(Math.max(1, line));
            assertThat(block.confidence()).isBetween(0.0, 1.0);
            assertThat(block.reason()).endsWith(".");
            line = block.line();
        }
    }

    private static void checkPlaces(List<ImportedBlock> blocks, int lines) {
        assertThat(blocks).allSatisfy(block -> assertThat(block.lastLine()).isBetween(block.line(), lines));
    }

    private static void checkAssembly(ImportedText text) {
        Assembly assembly = Assembly.of(
                text.title().orElse(""),
                text.blocks().stream()
                        .map(block -> new DraftBlock(block.role(), block.text()))
                        .toList());
        assertThat(assembly.text().isEmpty()).isEqualTo(!assembly.problems().isEmpty());
        assembly.text()
                .ifPresent(statement -> assertThat(CanonicalText.parse(CanonicalText.render(statement)))
                        .isEqualTo(new Parsed.Accepted(statement)));
    }
}
