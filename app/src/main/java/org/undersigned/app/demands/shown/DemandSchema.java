package org.undersigned.app.demands.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;

/** Puts the JSON Schema (2020-12) of a {@link DemandDocument} where its description says. */
@Component
class DemandSchema {
    static final String PATH = "/schemas/demands-v1.json";

    private final PublicFiles files;

    DemandSchema(PublicFiles files) {
        this.files = files;
    }

    @EventListener(ApplicationStartedEvent.class)
    void put() {
        try (InputStream file = DemandSchema.class.getResourceAsStream("demands-v1.json")) {
            if (file == null) {
                throw new IllegalStateException("the schema is not in the jar");
            }
            files.put(
                    PATH,
                    PublicFile.of(
                            "application/json; charset=utf-8",
                            new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
