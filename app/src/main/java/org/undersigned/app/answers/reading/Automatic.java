package org.undersigned.app.answers.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Whether a person wrote a message, as far as it says so itself (RFC 3834, RFC 3464, RFC 2919). */
public enum Automatic {
    /** Nothing says otherwise. */
    NO,
    /** A note of absence or of receipt. */
    REPLY,
    /** A report that something did not arrive. */
    BOUNCE,
    /** Sent to many: a list or a newsletter. */
    BULK;

    private static final List<String> REPLIES = List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder");

    /** @param isFromNobody whether the envelope had no sender */
    static Automatic of(MailHead head, boolean isFromNobody) {
        String type = first(head, "Content-Type");
        if (type.startsWith("multipart/report")
                || (isFromNobody && first(head, "From").contains("mailer-daemon"))) {
            return BOUNCE;
        }
        String submitted = first(head, "Auto-Submitted");
        boolean saysSo = !submitted.isEmpty() && !submitted.startsWith("no");
        String precedence = first(head, "Precedence");
        if (saysSo
                || isFromNobody
                || precedence.equals("auto_reply")
                || REPLIES.stream().anyMatch(has(head))) {
            return REPLY;
        }
        boolean isListed = head.value("List-Id").isPresent()
                || head.value("List-Unsubscribe").isPresent();
        return isListed || List.of("bulk", "junk", "list").contains(precedence) ? BULK : NO;
    }

    private static Predicate<String> has(MailHead head) {
        return name -> head.value(name).isPresent();
    }

    private static String first(MailHead head, String name) {
        return head.value(name).orElse("").toLowerCase(Locale.ROOT);
    }
}
