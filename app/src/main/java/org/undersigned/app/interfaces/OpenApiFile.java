package org.undersigned.app.interfaces;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.JsonText;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;

/** Puts the description of the API where programs look for it. Addresses in it are relative to the site. */
@Component
class OpenApiFile {
    static final String PATH = "/openapi.json";

    private final PublicFiles files;

    OpenApiFile(PublicFiles files) {
        this.files = files;
    }

    @EventListener(ApplicationStartedEvent.class)
    void put() {
        files.put(PATH, PublicFile.of(JsonText.CONTENT_TYPE, JsonText.packaged(OpenApiFile.class, "openapi.json")));
    }
}
