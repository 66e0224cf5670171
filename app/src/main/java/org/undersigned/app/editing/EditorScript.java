package org.undersigned.app.editing;

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

/** Saves while somebody writes, on top of a form that works without it. Allowed on the editor's page alone. */
@Controller
class EditorScript {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript; charset=utf-8");

    private final byte[] bytes;
    private final String path;

    EditorScript() {
        try (InputStream file = new ClassPathResource("static/js/write.js").getInputStream()) {
            this.bytes = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.path = "/desk/write.js?" + Hash.sha256(bytes).toHex().substring(0, 16);
    }

    /** Its address changes with its content. */
    String path() {
        return path;
    }

    ResponseEntity<String> allowedOn(ResponseEntity<String> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("Content-Security-Policy", POLICY)
                .body(page.getBody());
    }

    @Needs(Role.COORDINATOR)
    @GetMapping("/desk/write.js")
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate())
                .body(bytes.clone());
    }
}
