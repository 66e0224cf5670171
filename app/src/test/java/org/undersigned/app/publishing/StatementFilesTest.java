package org.undersigned.app.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.publicfiles.MadeFiles;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publicfiles.SiteFolder;
import org.undersigned.app.renditions.Renditions;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Method;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.Block;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.StatementText;

/** When renditions are made, and when they go. */
class StatementFilesTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-12T09:30:00Z");
    private static final byte[] FROM_BEFORE = "made before".getBytes(UTF_8);

    @TempDir
    Path data;

    private AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("undersigned.data=" + data, "undersigned.url=https://ferry.example")
                .applyTo(context);
        context.register(
                SiteFolder.class,
                MadeFiles.class,
                PublicFiles.class,
                SiteAddress.class,
                Renditions.class,
                StatementFiles.class);
        context.refresh();
        return context;
    }

    private Path onDisk(String slug, String name) {
        return data.resolve("site/statements").resolve(slug).resolve(name);
    }

    private static PublicStatement statement(String slug, String words, Signature... signatures) {
        StatementText text = new StatementText(words, List.of(new Block.Paragraph(words)));
        StatementId id = new StatementId(new UUID(1, 2));
        String sha256 = CanonicalText.sha256(CanonicalText.render(text));
        Revision revision =
                new Revision(id, 1, "en", text, sha256, List.of(), Map.of(), Map.of(), List.of(), PUBLISHED);
        return new PublicStatement(
                slug, revision, PUBLISHED, List.of(signatures), Beside.NOTHING, new Proofs.Standing(0, 0, true));
    }

    private static Signature signature(String name, Optional<UUID> erasure) {
        return new Signature(
                new UUID(1, 3),
                new UUID(1, 4),
                Optional.of(new UUID(1, 6)),
                "ferry.example",
                new StatementId(new UUID(1, 2)),
                "",
                name,
                name,
                Method.EMAIL_VOUCHED,
                Authority.BOARD_DECISION,
                List.of(),
                PUBLISHED,
                "",
                new UUID(1, 5),
                OptionalLong.of(1),
                erasure,
                Optional.empty());
    }

    @Test
    void aStartFindsThemOnDisk() throws IOException {
        PublicStatement ferry = statement("ferry", "Run the ferry");
        try (var first = start()) {
            assertThat(first.getBean(StatementFiles.class).put(ferry)).isEqualTo(new StatementFiles.Made(true, true));
        }
        Files.write(onDisk("ferry", "statement.pdf"), FROM_BEFORE);
        try (var second = start()) {
            assertThat(second.getBean(StatementFiles.class).put(ferry)).isEqualTo(new StatementFiles.Made(true, true));
            assertThat(second.getBean(PublicFiles.class)
                            .at("/statements/ferry/statement.pdf")
                            .orElseThrow()
                            .bytes())
                    .isEqualTo(FROM_BEFORE);
        }
    }

    @Test
    void aNameThatIsErasedLeavesThem() throws IOException {
        try (var site = start()) {
            StatementFiles files = site.getBean(StatementFiles.class);
            files.put(statement("ferry", "Run the ferry", signature("Heron Rock Council", Optional.empty())));
            assertThat(pdfText("ferry")).contains("Heron Rock Council");
            files.put(statement("ferry", "Run the ferry", signature("", Optional.of(new UUID(1, 6)))));
            assertThat(pdfText("ferry")).doesNotContain("Heron Rock").contains("Name removed on request");
        }
    }

    private String pdfText(String slug) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(onDisk(slug, "statement.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void aPdfGoesWhenTheTextCanNoLongerBeSet() {
        try (var site = start()) {
            StatementFiles files = site.getBean(StatementFiles.class);
            files.put(statement("ferry", "Run the ferry"));
            assertThat(files.put(statement("ferry", "เรือข้ามฟาก"))).isEqualTo(new StatementFiles.Made(false, true));
            assertThat(onDisk("ferry", "statement.pdf")).doesNotExist();
        }
    }

    @Test
    void thePageDoesNotWaitForWhatCannotBeMade() throws IOException {
        // No address has a space in it.
        Files.createDirectories(onDisk("a b", ""));
        Files.write(onDisk("a b", "statement.pdf"), FROM_BEFORE);
        try (var site = start()) {
            assertThat(site.getBean(StatementFiles.class).put(statement("a b", "Run the ferry")))
                    .isEqualTo(new StatementFiles.Made(false, false));
        }
        assertThat(onDisk("a b", "statement.txt")).exists();
        assertThat(onDisk("a b", "statement.pdf")).doesNotExist();
    }
}
