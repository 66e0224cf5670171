package org.undersigned.app.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    // By their paths: what those show that are made of several statements.
    private final Map<String, Object> joined = new HashMap<>();

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

    synchronized void putAll(List<PublicStatement> statements) {
        Set<String> now = new HashSet<>();
        for (FurtherForms.JoinedForm form : forms.ofAll(statements)) {
            if (!form.shows().equals(joined.get(form.path()))) {
                files.put(
                        form.path(),
                        PublicFile.of(form.contentType(), form.content().get()));
                joined.put(form.path(), form.shows());
            }
            now.add(form.path());
        }
        Set<String> gone = new HashSet<>(joined.keySet());
        gone.removeAll(now);
        gone.forEach(files::remove);
        joined.keySet().removeAll(gone);
    }

    private void put(FurtherForms.Form form) {
        files.put(
                form.path(),
                form.isFramed()
                        ? PublicFile.framed(form.contentType(), form.content())
                        : PublicFile.of(form.contentType(), form.content()));
    }
}
