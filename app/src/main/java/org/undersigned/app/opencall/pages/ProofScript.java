package org.undersigned.app.opencall.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;
import org.undersigned.tlog.Hash;

/** Works for the form while people type, and allowed on that page alone. The form goes without it. */
@Controller
class ProofScript {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript; charset=utf-8");

    private final byte[] script = read("sign-on.js");
    private final byte[] worker = read("sign-on-worker.js");

    private static byte[] read(String name) {
        try (InputStream file = new ClassPathResource("static/js/" + name).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address changes with its content. */
    String path() {
        return "/sign-on.js?" + digest(script);
    }

    String workerPath() {
        return "/sign-on-worker.js?" + digest(worker);
    }

    private static String digest(byte[] bytes) {
        return Hash.sha256(bytes).toHex().substring(0, 16);
    }

    ResponseEntity<String> allowedOn(ResponseEntity<String> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("Content-Security-Policy", POLICY)
                .body(page.getBody());
    }

    @Needs(Role.ANYONE)
    @GetMapping("/sign-on.js")
    ResponseEntity<byte[]> script() {
        return answer(script);
    }

    @Needs(Role.ANYONE)
    @GetMapping("/sign-on-worker.js")
    ResponseEntity<byte[]> worker() {
        return answer(worker);
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(bytes.clone());
    }
}
