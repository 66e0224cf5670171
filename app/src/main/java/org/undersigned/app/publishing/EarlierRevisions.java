package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.RevisionDifference;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.Pages;
import org.undersigned.text.CanonicalText;

/** Pages of texts that were public before the present one: what they say, what has changed since, who stays under them. */
@Component
class EarlierRevisions {
    private final Statements statements;
    private final Signatories signatories;
    private final PublicFiles files;
    private final Pages pages;

    EarlierRevisions(Statements statements, Signatories signatories, PublicFiles files, Pages pages) {
        this.statements = statements;
        this.signatories = signatories;
        this.files = files;
        this.pages = pages;
    }

    void put(PublicStatement shown) {
        Revision present = shown.revision();
        for (Revision earlier : statements.revisions(present.statement())) {
            if (earlier.number() < present.number()
                    && statements.publicationSubmission(earlier).isPresent()) {
                put(shown, earlier);
            }
        }
    }

    private void put(PublicStatement shown, Revision earlier) {
        String path = shown.path() + "/revisions/" + earlier.number();
        List<String> names = signatories.standing(earlier.statement(), earlier.sha256()).stream()
                .filter(signature -> !signature.isErased())
                .map(Signature::shownName)
                .toList();
        files.put(path + "/statement.txt", PublicFile.text(CanonicalText.render(earlier.text())));
        Map<String, Object> content = Map.of(
                "statement",
                shown,
                "earlier",
                earlier,
                "names",
                names,
                "difference",
                RevisionDifference.between(earlier, shown.revision()));
        String title = say("publishing.revision.title", "number", earlier.number(), "title", shown.title());
        files.put(path, PublicFile.html(pages.file("publishing/revision", title, content)));
    }
}
