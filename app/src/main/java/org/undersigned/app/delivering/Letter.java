package org.undersigned.app.delivering;

import java.util.List;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;

/**
 * A covering letter as its coordinator has written it.
 *
 * @param id of the delivery that it makes: sent once, however often the button is pressed
 * @param answers where answers go
 * @param again whether the coordinator means to deliver a second time
 */
public record Letter(
        UUID id,
        String addressee,
        List<EmailAddress> addresses,
        EmailAddress answers,
        String subject,
        String text,
        boolean again) {
    public Letter {
        addresses = List.copyOf(addresses);
    }
}
