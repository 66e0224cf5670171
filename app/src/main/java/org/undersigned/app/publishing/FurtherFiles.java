package org.undersigned.app.publishing;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.publicfiles.MapChanged;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;

/** Puts the further forms of what is published beside the pages. */
@Component
class FurtherFiles {
    private final FurtherForms forms;
    private final PublicFiles files;
    private final EachNode eachNode;

    FurtherFiles(FurtherForms forms, PublicFiles files, EachNode eachNode) {
        this.forms = forms;
        this.files = files;
        this.eachNode = eachNode;
    }

    /** In the transaction that changed it: the map follows in a job. */
    @EventListener(MapChanged.class)
    void mapChanged() {
        eachNode.stage(RenderStatement.TASK, RenderStatement.WHAT_JOINS);
    }

    void put(PublicStatement statement, List<TranslatedText> languages) {
        forms.of(statement, languages).forEach(this::put);
    }

    void putAll(List<PublicStatement> statements) {
        forms.ofAll(statements).forEach(this::put);
    }

    private void put(FurtherForms.Form form) {
        files.put(
                form.path(),
                form.isFramed()
                        ? PublicFile.framed(form.contentType(), form.content())
                        : PublicFile.of(form.contentType(), form.content()));
    }
}
