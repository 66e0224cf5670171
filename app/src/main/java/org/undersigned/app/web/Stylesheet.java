package org.undersigned.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.undersigned.tlog.Hash;

/** The one style sheet, put together from a file for each component. Its path changes with its content. */
@Component
public class Stylesheet {
    private static final List<String> FILES = List.of(
            "layers",
            "tokens",
            "base",
            "frame",
            "document",
            "names",
            "forms",
            "desk",
            "correct",
            "signing",
            "opencall",
            "parts",
            "print");

    private final byte[] bytes;
    private final String path;

    Stylesheet() {
        StringBuilder css = new StringBuilder();
        for (String file : FILES) {
            css.append(squeezed(read("static/css/" + file + ".css")));
        }
        this.bytes = css.toString().getBytes(StandardCharsets.UTF_8);
        this.path = "/assets/" + Hash.sha256(bytes).toHex().substring(0, 16) + ".css";
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes.clone();
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
