package org.undersigned.app.editing;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.drafting.Drafts;
import org.undersigned.app.reviewing.Remarks;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.writing.Writing;

/** Gathers what the editor shows of a draft. */
@Component
class EditorViews {
    private final Drafts drafts;
    private final Writing writing;
    private final Remarks remarks;
    private final Accounts accounts;

    EditorViews(Drafts drafts, Writing writing, Remarks remarks, Accounts accounts) {
        this.drafts = drafts;
        this.writing = writing;
        this.remarks = remarks;
        this.accounts = accounts;
    }

    EditorView of(Statement statement, Draft draft, Set<UUID> returned) {
        return new EditorView(
                statement.slug().value(),
                draft,
                drafts.problems(draft),
                drafts.warnings(draft),
                writing.rivals(statement.id()),
                remarks.of(statement.id()),
                accounts.names(),
                returned);
    }
}
