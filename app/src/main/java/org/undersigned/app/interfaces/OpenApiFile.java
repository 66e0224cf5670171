package org.undersigned.app.interfaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;

/** Puts the description of the API where programs look for it. Addresses in it are relative to the site. */
@Component
class OpenApiFile {
    static final String PATH = "/openapi.json";

    private static final String JSON = "application/json; charset=utf-8";

    private final PublicFiles files;

    OpenApiFile(PublicFiles files) {
        this.files = files;
    }

    @EventListener(ApplicationStartedEvent.class)
    void put() {
        files.put(PATH, PublicFile.of(JSON, text()));
    }

    private static String text() {
        try (InputStream file = OpenApiFile.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("the description of the API is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
