package org.undersigned.app.mail;

import java.util.Map;
import java.util.UUID;

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
