package org.undersigned.app.reported;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.ReadDocument;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Form;
import org.undersigned.app.words.Notices;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.ImportOutcome;
import org.undersigned.text.importing.Importer;

/** Names in what a coordinator has brought: the imported text itself, or a file with a list. */
@Component
class BroughtNames {
    private final Drafts drafts;
    private final Documents documents;

    BroughtNames(Drafts drafts, Documents documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    /** Those that stood under the text when it was brought in. */
    List<String> underTheText(StatementId statement) {
        return drafts.of(statement).blocks().stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY)
                .map(Draft.Block::text)
                .distinct()
                .toList();
    }

    /** One on each line; what is wrong with the file stands beside its field. */
    String read(Brought files, Form form) {
        return switch (documents.read(files.bytes(), files.name())) {
            case ReadDocument.Refused refused -> refused(form, refused.sentence());
            case ReadDocument.Read read ->
                switch (Importer.read(read.source())) {
                    case ImportOutcome.Refused refused -> refused(form, Notices.say(refused.why()));
                    case ImportOutcome.Imported imported -> names(imported);
                };
        };
    }

    private static String refused(Form form, String sentence) {
        form.problem("file", sentence);
        return "";
    }

    private static String names(ImportOutcome.Imported imported) {
        return imported.text().blocks().stream()
                .filter(block -> block.role() == BlockRole.SIGNATORY)
                .map(block -> block.text())
                .collect(Collectors.joining("\n"));
    }
}
