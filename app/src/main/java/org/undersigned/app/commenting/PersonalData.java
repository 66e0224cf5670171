package org.undersigned.app.commenting;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.mail.Mail;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.statements.Statements;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of one person who wrote comments: to hand out, and to erase. Aliases of a mailbox are the same person. */
@Component
public class PersonalData {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Kept(
            String statement,
            String name,
            String email,
            String language,
            String state,
            String text,
            String shown,
            boolean toldOfReplies,
            String written) {}

    private final CommentStore store;
    private final Statements statements;
    private final Mail mail;
    private final ApplicationEventPublisher events;

    PersonalData(CommentStore store, Statements statements, Mail mail, ApplicationEventPublisher events) {
        this.store = store;
        this.statements = statements;
        this.mail = mail;
        this.events = events;
    }

    /** Everything as JSON. What was written so long ago that its address was erased cannot be found by it. */
    public String export(EmailAddress email) {
        List<Kept> kept = store.fromMailbox(FoldedMailbox.of(email)).stream()
                .map(comment -> new Kept(
                        "/statements/"
                                + statements.statement(comment.statement()).slug(),
                        comment.name(),
                        comment.email().map(EmailAddress::value).orElse(""),
                        comment.language(),
                        comment.state().stored(),
                        comment.text(),
                        comment.shown().orElse(""),
                        comment.wantsReplies(),
                        comment.writtenAt().toString()))
                .toList();
        return JSON.writeValueAsString(kept) + "\n";
    }

    /** Deletes all of it, from pages too. Gives how many comments that were. */
    @Transactional
    public int erase(EmailAddress email) {
        List<Comment> found = store.fromMailbox(FoldedMailbox.of(email));
        for (Comment comment : found) {
            comment.email().map(EmailAddress::value).ifPresent(mail::forget);
            store.held(comment.id()).ifPresent(held -> store.remove(held.id()));
        }
        mail.forget(email.value());
        found.stream()
                .filter(Comment::isPublic)
                .map(Comment::statement)
                .distinct()
                .forEach(statement -> events.publishEvent(new BesideChanged(statement)));
        return found.size();
    }
}
