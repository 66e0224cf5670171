package org.undersigned.app.commenting.pages;

import static org.undersigned.app.words.Speech.language;
import static org.undersigned.app.words.Speech.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.commenting.Comment;
import org.undersigned.app.commenting.PlainText;
import org.undersigned.app.commenting.Typed;
import org.undersigned.app.commenting.marking.Mark;
import org.undersigned.app.guarding.Ticket;
import org.undersigned.app.web.Form;

/** What somebody filled in. Problems are those of the form alone: none says anything of an address. */
final class CommentFormEntry {
    /** A field that people don't see. */
    static final String TRAP = "nickname";

    // The quickest with everything filled in by the browser take longer.
    private static final Duration QUICKEST = Duration.ofSeconds(3);
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("\\S@\\S+\\.\\S");

    private final Map<String, String> fields;
    private final Form form = new Form();

    CommentFormEntry(Map<String, String> fields) {
        this.fields = fields;
        fields.forEach(form::with);
    }

    Form form() {
        return form;
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Empty where the form has problems. */
    Optional<Typed> typed(Optional<UUID> answers, Optional<Ticket> ticket, String network, Instant now) {
        PlainText name = PlainText.line(field("name"));
        checkName(name.text());
        Optional<EmailAddress> email = EmailAddress.parse(field("email"));
        if (field("email").isEmpty()) {
            form.problem("email", say("commenting.form.email.missing"));
        } else if (email.isEmpty()) {
            form.problem("email", say("commenting.form.email.wrong"));
        }
        PlainText text = PlainText.lines(field("text"));
        checkText(form, text.text());
        if (form.hasProblems()) {
            return Optional.empty();
        }
        List<Mark> marks = marks(ticket, now);
        if (name.isDeceptive() || text.isDeceptive()) {
            marks.add(new Mark(Mark.Reason.HIDDEN_CHARACTERS));
        }
        return email.map(address -> new Typed(
                answers,
                name.text(),
                address,
                text.text(),
                field("replies").equals("true"),
                language().tag(),
                ticket,
                marks,
                network));
    }

    private void checkName(String name) {
        if (name.isEmpty()) {
            form.problem("name", say("commenting.form.name.missing"));
        } else if (PlainText.length(name) > Comment.LONGEST_NAME) {
            form.problem("name", say("commenting.form.name.long", "most", Comment.LONGEST_NAME));
        } else if (LIKE_AN_ADDRESS.matcher(name).find()) {
            // It would be public.
            form.problem("name", say("commenting.form.name.address"));
        }
    }

    static void checkText(Form form, String text) {
        int length = PlainText.length(text);
        if (length == 0) {
            form.problem("text", say("commenting.form.text.missing"));
        } else if (length > Comment.LONGEST_TEXT) {
            form.problem("text", say("commenting.form.text.long", "most", Comment.LONGEST_TEXT, "length", length));
        }
    }

    /** What speaks for a close look; the same work whatever it is. */
    private List<Mark> marks(Optional<Ticket> ticket, Instant now) {
        List<Mark> marks = new ArrayList<>();
        if (ticket.isEmpty()) {
            marks.add(new Mark(Mark.Reason.BAD_FORM));
        } else if (now.isBefore(ticket.get().issued().plus(QUICKEST))) {
            marks.add(new Mark(Mark.Reason.TOO_FAST));
        }
        if (!field(TRAP).isEmpty()) {
            marks.add(new Mark(Mark.Reason.TRAP));
        }
        return marks;
    }
}
