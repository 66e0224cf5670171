package org.undersigned.app.commenting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.marking.Mark;
import org.undersigned.app.guarding.Ticket;

/**
 * What somebody sent with the form; its name and text are made fit to be shown.
 *
 * @param answers the comment that it replies to
 * @param language that the form spoke
 * @param ticket of the form; empty where it was not ours, or open for too long
 * @param marks what the form itself gave away
 * @param network as {@code Limits.network} hashed it
 */
public record Typed(
        Optional<UUID> answers,
        String name,
        EmailAddress email,
        String text,
        boolean wantsReplies,
        String language,
        Optional<Ticket> ticket,
        List<Mark> marks,
        String network) {
    public Typed {
        // Whoever calls: nothing else gets into a page.
        name = PlainText.line(name).text();
        text = PlainText.lines(text).text();
        marks = List.copyOf(marks);
    }

    /** Keeps what a person typed out of logs. */
    @Override
    public String toString() {
        return "Typed[…]";
    }
}
