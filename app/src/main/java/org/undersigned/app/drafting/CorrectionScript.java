package org.undersigned.app.drafting;

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

/**
 * Keys and links between source and blocks for the correction screen, on top of a form that works without them.
 * Allowed on that page alone.
 */
@Controller
class CorrectionScript {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript; charset=utf-8");

    private final byte[] bytes;
    private final String path;

    CorrectionScript() {
        try (InputStream file = new ClassPathResource("static/js/correct.js").getInputStream()) {
            this.bytes = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.path = "/desk/correct.js?" + Hash.sha256(bytes).toHex().substring(0, 16);
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
    @GetMapping("/desk/correct.js")
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate())
                .body(bytes.clone());
    }
}
