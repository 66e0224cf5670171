package org.undersigned.app.evidence;

import static org.undersigned.app.words.Speech.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.undersigned.app.findings.Findings;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Pages;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.SiteAddress;

/**
 * Sends copies to be saved: foreign bytes, which no browser is to open as a page of this site. Coordinators have them from
 * the beginning, everybody once a public finding rests on them.
 */
@Controller
class CopyPages {
    private static final String DESK = "/desk/evidence/{sha256:[0-9a-f]{64}}";
    private static final String PUBLIC = "/evidence/{sha256:[0-9a-f]{64}}";
    // Bytes that carry their digest in their address never change.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_DESK = "private, no-store";

    private final EvidenceStore store;
    private final CopyFiles files;
    private final Findings findings;
    private final Pages pages;
    private final SiteAddress address;

    CopyPages(EvidenceStore store, CopyFiles files, Findings findings, Pages pages, SiteAddress address) {
        this.store = store;
        this.files = files;
        this.findings = findings;
        this.pages = pages;
        this.address = address;
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(DESK)
    ResponseEntity<String> show(@PathVariable String sha256, HttpServletRequest request) {
        ShownCopy copy =
                new ShownCopy(copy(sha256), "/desk/evidence/" + sha256, address.link(Copy.path(sha256) + "/copy"));
        return pages.show(
                request,
                "evidence/desk",
                say("evidence.title"),
                Map.of("copy", copy, "findings", files.shown(sha256), "isPublic", findings.isPublicCopy(sha256)));
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(DESK + "/copy")
    void file(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        send(copy(sha256), response, FOR_DESK);
    }

    @Needs(Role.ANYONE)
    @GetMapping(PUBLIC + "/copy")
    void publicFile(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        send(publicCopy(sha256), response, FOR_EVER);
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(DESK + "/text.txt")
    void text(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        sendText(copy(sha256), response, FOR_DESK);
    }

    @Needs(Role.ANYONE)
    @GetMapping(PUBLIC + "/text.txt")
    void publicText(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        sendText(publicCopy(sha256), response, FOR_EVER);
    }

    @Needs(Role.COORDINATOR)
    @GetMapping(DESK + "/picture.png")
    void picture(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        sendPicture(copy(sha256), response, FOR_DESK);
    }

    @Needs(Role.ANYONE)
    @GetMapping(PUBLIC + "/picture.png")
    void publicPicture(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        sendPicture(publicCopy(sha256), response, FOR_EVER);
    }

    private Copy copy(String sha256) {
        return store.find(sha256).orElseThrow(NotFound::new);
    }

    private Copy publicCopy(String sha256) {
        if (!findings.isPublicCopy(sha256)) {
            throw new NotFound();
        }
        return copy(sha256);
    }

    // Piece by piece: a slow reader holds neither the whole nor a connection to the database.
    private void send(Copy copy, HttpServletResponse response, String caching) throws IOException {
        head(response, copy.downloadType(), caching, copy.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + copy.fileName() + "\"");
        OutputStream out = response.getOutputStream();
        Optional<byte[]> piece = store.piece(copy.sha256(), 0);
        for (int number = 1; piece.isPresent(); number++) {
            out.write(piece.get());
            piece = store.piece(copy.sha256(), number);
        }
    }

    private static void sendText(Copy copy, HttpServletResponse response, String caching) throws IOException {
        byte[] words = copy.reading()
                .flatMap(Copy.Reading::words)
                .orElseThrow(NotFound::new)
                .getBytes(StandardCharsets.UTF_8);
        head(response, "text/plain; charset=utf-8", caching, words.length);
        response.getOutputStream().write(words);
    }

    private void sendPicture(Copy copy, HttpServletResponse response, String caching) throws IOException {
        byte[] png = store.picture(copy.sha256()).orElseThrow(NotFound::new);
        head(response, "image/png", caching, png.length);
        response.getOutputStream().write(png);
    }

    private static void head(HttpServletResponse response, String type, String caching, int length) {
        response.setContentType(type);
        response.setContentLength(length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
    }
}
