package org.undersigned.app.demands.shown;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.JsonText;
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
        files.put(PATH, PublicFile.of(JsonText.CONTENT_TYPE, JsonText.packaged(DemandSchema.class, "demands-v1.json")));
    }
}
