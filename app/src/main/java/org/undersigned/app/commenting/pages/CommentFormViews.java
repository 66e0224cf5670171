package org.undersigned.app.commenting.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.Standing;
import org.undersigned.app.commenting.Standings;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.guarding.Tickets;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.NotFound;

/** What the form of a comment shows, and the ticket of each showing. */
@Component
class CommentFormViews {
    private final Statements statements;
    private final Standings standings;
    private final Tickets tickets;
    private final int keptDays;

    CommentFormViews(
            Statements statements,
            Standings standings,
            Tickets tickets,
            @Value("${undersigned.comments.address-days}") int keptDays) {
        this.statements = statements;
        this.standings = standings;
        this.tickets = tickets;
        this.keptDays = keptDays;
    }

    /** Where comments are hidden, there is no form either. */
    Statement published(String slug) {
        Statement statement = statements.withSlug(slug);
        if (!statement.state().isPublic() || standings.of(statement.id()) == Standing.HIDDEN) {
            throw new NotFound();
        }
        return statement;
    }

    boolean isOpen(Statement statement) {
        return standings.of(statement.id()) == Standing.OPEN;
    }

    /** Empty for anything that was not issued here for this form, and for what is too old. */
    Optional<Ticket> ticket(Statement statement, String text) {
        return tickets.read(subject(statement.id()), text);
    }

    // A ticket of another form of the same statement is none of this one.
    private static UUID subject(StatementId statement) {
        return UUID.nameUUIDFromBytes(("comments " + statement).getBytes(StandardCharsets.US_ASCII));
    }

    CommentFormView of(Statement statement, Optional<Comment> answered, CommentFormEntry entry) {
        // Whoever corrects a field has had the form for as long as before.
        Ticket ticket =
                ticket(statement, entry.field("ticket")).orElseGet(() -> tickets.issue(subject(statement.id()), 0));
        String path = "/statements/" + statement.slug();
        return new CommentFormView(
                path + "/comments/"
                        + answered.map(comment -> comment.id() + "/reply").orElse("new"),
                path,
                statements.publishedRevision(statement.id()).orElseThrow(NotFound::new),
                answered,
                isOpen(statement),
                ticket.text(),
                keptDays);
    }
}
