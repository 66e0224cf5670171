package org.undersigned.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.undersigned.tlog.Hash;

/**
 * The style sheets, each put together from a file for each component: one for published pages, as small as they need, and
 * one for pages that people act on. A path changes with its content.
 */
public enum Stylesheet {
    READERS(
            "layers",
            "tokens",
            "base",
            "frame",
            "document",
            "names",
            "standing",
            "charts",
            "commitments",
            "evidence",
            "beside",
            "delivered",
            "sharing",
            "comments",
            "forms",
            "search",
            "parts",
            "print"),
    DESK(
            "layers",
            "tokens",
            "base",
            "frame",
            "document",
            "names",
            "standing",
            "charts",
            "commitments",
            "evidence",
            "beside",
            "forms",
            "search",
            "desk",
            "correct",
            "write",
            "translating",
            "signing",
            "passkey",
            "inviting",
            "opencall",
            "comments",
            "moderating",
            "confirming",
            "delivering",
            "webhooks",
            "newsletter",
            "fuses",
            "answers",
            "parts",
            "print");

    private final String css;
    private final String path;

    Stylesheet(String... files) {
        StringBuilder joined = new StringBuilder();
        for (String file : files) {
            joined.append(squeezed(read("static/css/" + file + ".css")));
        }
        this.css = joined.toString();
        this.path = "/assets/" + Hash.sha256(bytes()).toHex().substring(0, 16) + ".css";
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return css.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try (InputStream file = new ClassPathResource(name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Comments and indentation are for us, not for readers on a slow line.
    private static String squeezed(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("\\s*\\n\\s*", "\n")
                        .strip() + "\n";
    }
}
