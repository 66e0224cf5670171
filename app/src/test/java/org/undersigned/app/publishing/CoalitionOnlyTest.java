package org.undersigned.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.Coordinator;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** Nothing public says who was invited, what they answered, or where they are written to. */
class CoalitionOnlyTest {
    private static final List<String> SECRETS = List.of(
            "Wavering Guild",
            "Willing Guild",
            "Unwilling Guild",
            "Silent Guild",
            "wavering",
            "willing@",
            "unwilling",
            "silent@",
            "signing@",
            "Let us ask our members",
            "Words for you alone");

    @Test
    void noPublicFileOrPageHoldsAnAnswerOrAnAddress() throws IOException {
        try (TestSite site = TestSite.fresh()) {
            Coordinator amina = site.amina();
            String slug = amina.opens(Texts.NIGHT_FERRY);
            Visitor desk = amina.visitor();
            desk.send(
                    desk.open(site.at("/desk/statements/" + slug + "/invitations")),
                    "/message",
                    Map.of("message", "Words for you alone"));
            amina.invites(
                    slug,
                    Stream.of("wavering", "willing", "unwilling", "silent", "signing")
                            .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Guild, " + name
                                    + "@guild.example")
                            .toList());
            answer(amina, "wavering", "/consideration");
            answer(amina, "willing", "/approval");
            answer(amina, "unwilling", "/refusal");
            Coordinator.signs(amina.invitation("signing@guild.example"));
            amina.publishes(slug);
            List<String> pages = List.of(
                    "/",
                    "/statements/" + slug,
                    "/statements/" + slug + "/signatories",
                    "/verify",
                    "/ledger/checkpoint");
            for (String page : pages) {
                assertThat(found(new Visitor().download(site.at(page))))
                        .as(page)
                        .isEmpty();
            }
            assertThat(found(new Visitor().download(site.at("/statements/" + slug + "/proof.zip"))))
                    .isEmpty();
            site.stop(); // so that no file is half way while it is read
            List<Path> files;
            try (Stream<Path> all = Files.walk(site.data().resolve("site"))) {
                files = all.filter(Files::isRegularFile).toList();
            }
            assertThat(files).hasSizeGreaterThan(8);
            for (Path file : files) {
                assertThat(found(Files.readAllBytes(file))).as(file.toString()).isEmpty();
            }
        }
    }

    private static void answer(Coordinator amina, String name, String noun) throws IOException {
        Visitor visitor = new Visitor();
        String link = amina.invitation(name + "@guild.example");
        visitor.send(visitor.open(link), "/note", Map.of("note", "Let us ask our members"));
        visitor.send(visitor.open(link), noun, Map.of());
    }

    private static List<String> found(byte[] file) throws IOException {
        List<String> found = new ArrayList<>();
        String text = new String(file, StandardCharsets.UTF_8);
        SECRETS.stream().filter(text::contains).forEach(found::add);
        if (file.length > 2 && file[0] == 0x1f && file[1] == (byte) 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
                found.addAll(found(in.readAllBytes()));
            }
        }
        if (text.startsWith("PK\u0003\u0004")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    found.addAll(found(zip.readAllBytes()));
                }
            }
        }
        return found;
    }
}
