package org.undersigned.app.mail;

import jakarta.mail.Address;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How a message that comes back is recognised: by its Message-ID, which reports quote, and where the operator has set an
 * address for it, by the address that the report itself was sent to ({@code bounces+…@example.org}). Both hold the
 * message's random id, so that nobody can report a message that never reached them.
 */
@Component
class ReturnAddress {
    private static final String DIGITS = "([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})";
    private static final Pattern MESSAGE_ID = Pattern.compile("<" + DIGITS + "@[^>\\s]+>");
    private static final Pattern ENVELOPE = Pattern.compile("\\+" + DIGITS + "@");

    private final String address;

    ReturnAddress(@Value("${undersigned.bounces.address:}") String address) {
        if (!address.isBlank() && address.indexOf('@') < 1) {
            throw new MailMisconfigured("UNDERSIGNED_BOUNCES_ADDRESS should be a mail address, of which every "
                    + "“name+anything@” comes to the mailbox of UNDERSIGNED_BOUNCES_URL.");
        }
        this.address = address.strip();
    }

    /** The envelope's sender; none where the operator has set no address: then it is the visible sender. */
    Optional<String> of(UUID id) {
        int at = address.lastIndexOf('@');
        return at < 0
                ? Optional.empty()
                : Optional.of(address.substring(0, at) + "+" + id.toString().replace("-", "") + address.substring(at));
    }

    static String messageId(UUID id, Address from) {
        String sender = from.toString().replaceAll("[<>\\s]", "");
        return "<" + id + sender.substring(sender.lastIndexOf('@')) + ">";
    }

    static Optional<UUID> inMessageId(String header) {
        return found(MESSAGE_ID.matcher(header));
    }

    static Optional<UUID> inAddress(String header) {
        return found(ENVELOPE.matcher(header));
    }

    private static Optional<UUID> found(Matcher id) {
        return id.find()
                ? Optional.of(UUID.fromString(
                        String.join("-", id.group(1), id.group(2), id.group(3), id.group(4), id.group(5))))
                : Optional.empty();
    }
}
