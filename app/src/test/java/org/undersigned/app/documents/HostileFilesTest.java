package org.undersigned.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.fetching.GuardedClient;

/** Each ends in one sentence, within the time that is promised, and this JVM hardly notices. */
class HostileFilesTest {
    private static final GuardedClient CLIENT = new GuardedClient("");
    private static final Documents DOCUMENTS = new Documents(CLIENT);
    private static final Duration BOUND = ReadingLimits.USUAL.longest().plusSeconds(15);
    private static final long MEMORY = 40 << 20;

    @AfterAll
    static void close() throws IOException {
        CLIENT.close();
    }

    private static Arguments file(String what, Supplier<byte[]> made, String sentence) {
        return Arguments.of(what, made, sentence);
    }

    static Stream<Arguments> hostile() {
        String unpacks = "This unpacks into more than any statement needs";
        String deep = "The parts of this document are nested deeper";
        String damaged = "This Word document is damaged";
        return Stream.of(
                file("a zip bomb", HostileFiles::zipBomb, unpacks),
                file("zips in zips", HostileFiles::zipOfZips, "This is an archive"),
                file("20,000 members", () -> HostileFiles.manyMembers(20_000), "This holds more than 2000 files"),
                file("a million members", () -> HostileFiles.manyMembers(1_000_000), "This is larger than 10 MB"),
                file("entities in Word", HostileFiles::laughingDocx, damaged),
                file("entities in OpenDocument", HostileFiles::laughingOdt, "This document defines words of its own"),
                file("an entity outside", HostileFiles::outsideEntityOdt, "This document defines words of its own"),
                file("deep Word", () -> HostileFiles.deepDocx(100_000), damaged),
                file("deep OpenDocument", () -> HostileFiles.deepOdt(100_000), deep),
                file(
                        "a huge table",
                        () -> HostileFiles.docxWithBallast(
                                HostileFiles.wordBody("<w:tbl>"
                                        + "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>".repeat(250_000)
                                        + "</w:tbl>"),
                                1 << 20),
                        "Reading this document t"),
                file("a cycle of pages", HostileFiles::pageTreeCycle, "This PDF"),
                file(
                        "100,000 pages",
                        () -> HostileFiles.manyPages(100_000, 100_000),
                        "This PDF has more than 300 pages"),
                file("pages that are not stated", () -> HostileFiles.manyPages(50_000, 1), "This PDF"),
                file("an image of exabytes", HostileFiles::hugeImage, "This PDF"),
                file("a bomb in a page", () -> HostileFiles.flateBomb(500), "Reading this document takes more memory"),
                file("arrays in arrays", () -> HostileFiles.nestedArrays(1_000_000), ""),
                file("a locked PDF", HostileFiles::lockedPdf, "This PDF is locked with a password"),
                file("an old Word file", () -> new byte[] {-48, -49, 17, -32, 0}, "This is a file of an older"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefused(String what, Supplier<byte[]> made, String sentence) {
        byte[] file = made.get();
        String refusal = refusal(DOCUMENTS, file, "");
        assertThat(refusal).startsWith(sentence).endsWith(".").hasSizeLessThan(160);
    }

    private static String refusal(Documents documents, byte[] file, String name) {
        ReadDocument document = measured(documents, file, name);
        assertThat(document).isInstanceOf(ReadDocument.Refused.class);
        return ((ReadDocument.Refused) document).sentence();
    }

    // Preemptively means in another thread, so its memory is measured there.
    private static ReadDocument measured(Documents documents, byte[] file, String name) {
        return assertTimeoutPreemptively(BOUND, () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            ReadDocument document = documents.read(file, name);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MEMORY + 4L * file.length);
            return document;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.odt", "letter.docx", "letter.pdf", "names.xlsx", "names.ods"})
    void filesThatWereCutOffAreRefused(String name) {
        byte[] whole = OfficeFilesTest.file(name);
        for (int part = 1; part < 4; part++) {
            refusal(DOCUMENTS, Arrays.copyOf(whole, whole.length * part / 4), name);
        }
    }

    @Test
    void whatIsRepeatedAMillionTimesIsReadOnce() {
        byte[] ods = HostileFiles.ods("<table:table><table:table-row table:number-rows-repeated=\"1000000\">"
                + "<table:table-cell table:number-columns-repeated=\"1000000\"><text:p>River<text:s text:c=\"2000000000\"/>"
                + "Watch</text:p></table:table-cell></table:table-row></table:table>");
        assertThat(measured(DOCUMENTS, ods, "").toString()).contains("<li>River Watch</li>\n</ul>");
        byte[] odt = HostileFiles.odt("<text:p>Far<text:s text:c=\"2000000000\"/>apart</text:p>");
        assertThat(measured(DOCUMENTS, odt, "").toString()).contains("<p>Far apart</p>");
    }

    @Test
    void aMemberThatNamesAPathIsOnlyAName() {
        byte[] zip = HostileFiles.zip(Map.of("../../etc/word/document.xml", new byte[9], "/tmp/x.xml", new byte[9]));
        assertThat(refusal(DOCUMENTS, zip, "../../a.docx")).startsWith("This is an archive");
    }

    @Test
    void aChildThatTakesTooLongIsEnded() {
        Documents hasty = new Documents(CLIENT, new ReadingLimits(192, Duration.ofMillis(1), 2, Duration.ofSeconds(5)));
        assertThat(refusal(hasty, OfficeFilesTest.file("letter.pdf"), ""))
                .isEqualTo("Reading this document took longer than 0 seconds: paste its text instead.");
    }

    @Test
    void aChildThatWantsMoreMemoryIsEnded() {
        Documents poor = new Documents(CLIENT, new ReadingLimits(8, Duration.ofSeconds(20), 2, Duration.ofSeconds(5)));
        assertThat(refusal(poor, OfficeFilesTest.file("letter.docx"), ""))
                .isEqualTo("Reading this document takes more memory than a statement should: paste its text instead.");
    }

    @Test
    void whoHasToWaitTooLongForATurnIsTold() throws InterruptedException {
        Documents narrow =
                new Documents(CLIENT, new ReadingLimits(192, Duration.ofSeconds(20), 1, Duration.ofMillis(1)));
        byte[] bomb = HostileFiles.flateBomb(500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ReadDocument> answers = threads
                    .invokeAll(
                            List.<Callable<ReadDocument>>of(() -> narrow.read(bomb, ""), () -> narrow.read(bomb, "")))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers)
                    .contains(
                            new ReadDocument.Refused("Many documents are being read just now. Try again in a minute."));
        }
    }

    @Test
    void markdownThatIsNestedWithoutEndIsReadOrRefused() {
        for (String hostile :
                new String[] {"> ".repeat(200_000), "[".repeat(300_000), "*a **a ".repeat(100_000), "- ".repeat(200_000)
                }) {
            measured(DOCUMENTS, (hostile + "x").getBytes(StandardCharsets.UTF_8), "hostile.md");
        }
    }
}
