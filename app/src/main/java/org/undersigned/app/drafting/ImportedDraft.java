package org.undersigned.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.ImportOutcome;

/** What the importer recognised, on its way to being a draft. */
record ImportedDraft(ImportOutcome.Imported imported) {
    /** Stands in the address alone, and nobody is shown it. */
    static final String UNTITLED = "Untitled statement";

    /** For the address; a draft without a title keeps an empty one, which its coordinator is asked for. */
    String title() {
        return imported.text().title().orElse(UNTITLED);
    }

    Draft as(StatementId id) {
        List<Draft.Block> blocks = new ArrayList<>();
        imported.text().blocks().stream()
                .filter(block -> block.role() != BlockRole.TITLE)
                .map(block -> new Draft.Block(
                        UUID.randomUUID(),
                        block.role(),
                        block.text(),
                        block.line(),
                        block.lastLine(),
                        block.dates(),
                        List.of(),
                        block.confidence(),
                        block.reason()))
                .forEach(blocks::add);
        return new Draft(
                id,
                imported.source(),
                imported.text().title().orElse(""),
                imported.text().language(),
                imported.text().addresseeNames(),
                blocks,
                1);
    }
}
