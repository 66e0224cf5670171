package org.undersigned.app.mail;

import java.util.Map;
import java.util.UUID;

/** Carries copies to the mail server, one after another over one connection. For one thread. */
public interface Courier extends AutoCloseable {
    /** What became of a copy that was handed to the mail server. */
    sealed interface Handed {
        /** The server has taken it, and answers for it from now on. */
        record Taken() implements Handed {}

        /** The server never takes it. */
        record Refused(BounceReason reason) implements Handed {}

        /** The server does not take it now, and says so of this recipient or message. */
        record Later(String answer) implements Handed {}

        /** Nothing can be handed over now, whoever it is for: the server is away, or refuses us. */
        record HeldUp(String kind) implements Handed {}
    }

    /** Returns once the server has answered. Opens the connection where there is none, or it was lost. */
    Handed hand(ListMail mail);

    @Override
    void close();

    /**
     * One copy of a mail to many, as text and as HTML.
     *
     * @param id by which {@link MailBounced} would name it; its Message-ID is made of it, so that a copy which is handed over
     *     twice is the same one
     * @param headers further ones, such as {@code List-Unsubscribe}, each on one line
     */
    public record ListMail(UUID id, OutgoingMail mail, String html, Map<String, String> headers) {
        public ListMail {
            headers = Map.copyOf(headers);
            headers.forEach((name, value) -> {
                if (value.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("a header is one line: " + name);
                }
            });
        }
    }
}
