package org.undersigned.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.undersigned.tlog.Hash;

/**
 * The few scripts that there are: each on top of a page that says or does the same without it, and allowed on that page
 * alone. An address changes with its content.
 */
public enum PageScript {
    /** Keys and links between source and blocks for the correction screen. */
    CORRECT("correct", "img-src 'self' data:"),
    /** Saves while somebody writes. */
    WRITE("write", "connect-src 'self'; img-src 'self' data:"),
    /** Saves while somebody translates. */
    TRANSLATE("translate", "connect-src 'self'; img-src 'self' data:"),
    /** Has the form of an open call work while people type. */
    SIGN_ON("sign-on", "worker-src 'self'; img-src 'self'"),
    /** What that one starts beside the page. */
    SIGN_ON_WORKER("sign-on-worker", "img-src 'self'"),
    /** Asks the browser for a passkey. */
    PASSKEY("passkey", "img-src 'self'"),
    /** Looks for a name in a list of signatories. */
    NAMES("names", "img-src 'self'");

    static final String FOLDER = "/scripts/";

    private final String name;
    private final String policy;
    private final String source;
    private final String path;

    /** @param more that its page may do, beside running scripts of this site */
    PageScript(String name, String more) {
        this.name = name;
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; " + more
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        this.source = read("static/js/" + name + ".js");
        this.path = FOLDER + name + ".js?" + Hash.sha256(bytes()).toHex().substring(0, 16);
    }

    private static String read(String name) {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isNamed(String asked) {
        return name.equals(asked);
    }

    public String path() {
        return path;
    }

    /** Where it lies as a public file, for a page that is one too. */
    public String file() {
        return FOLDER + name + "." + Hash.sha256(bytes()).toHex().substring(0, 16) + ".js";
    }

    public byte[] bytes() {
        return source.getBytes(StandardCharsets.UTF_8);
    }

    /** The page, with a policy that lets it run scripts of this site. */
    public ResponseEntity<String> allowedOn(ResponseEntity<String> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("Content-Security-Policy", policy)
                .body(page.getBody());
    }
}
