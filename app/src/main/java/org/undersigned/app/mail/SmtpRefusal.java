package org.undersigned.app.mail;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells a refusal for good (a code of 500 and more) from one that is worth another try. */
final class SmtpRefusal {
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private SmtpRefusal() {}

    /** Why the message will never be taken; empty where it may be taken later, or the fault is on our side. */
    static Optional<BounceReason> permanent(MailException failed) {
        if (!(failed instanceof MailSendException sending)) {
            return Optional.empty();
        }
        return Arrays.stream(sending.getMessageExceptions())
                .flatMap(e -> permanent(e).stream())
                .findFirst();
    }

    /** The same of what the mail library itself says. */
    static Optional<BounceReason> permanent(Exception failed) {
        return chain(failed).flatMap(e -> reason(e).stream()).findFirst();
    }

    /** The server's code where it speaks of this recipient or message; empty where it speaks of us, or did not speak. */
    static Optional<Integer> ofThisMessage(Exception failed) {
        return chain(failed)
                .flatMap(e -> switch (e) {
                    case SMTPAddressFailedException address -> Stream.of(address.getReturnCode());
                    case SMTPSendFailedException content
                    when !isOfSender(content) -> Stream.of(content.getReturnCode());
                    default -> Stream.empty();
                })
                .filter(code -> code >= TEMPORARY && !isOurs(code))
                .findFirst();
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        e -> e.filter(MessagingException.class::isInstance)
                                .map(MessagingException.class::cast)
                                .map(MessagingException::getNextException))
                .map(Optional::orElseThrow);
    }

    private static Optional<BounceReason> reason(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException address -> of(address.getReturnCode(), address);
            // That our own address is refused says nothing about the recipient's.
            case SMTPSenderFailedException sender -> Optional.empty();
            case SMTPSendFailedException content when !isOfSender(content) -> of(content.getReturnCode(), content);
            default -> Optional.empty();
        };
    }

    // 503 and 530 to 538 say that we spoke wrongly, or have to sign in.
    private static Optional<BounceReason> of(int code, Exception e) {
        return code < PERMANENT || isOurs(code)
                ? Optional.empty()
                : Optional.of(BounceReason.ofReply(code, String.valueOf(e.getMessage())));
    }

    // The library wraps the refusal of our own address in one of these as well.
    private static boolean isOfSender(SMTPSendFailedException failed) {
        return String.valueOf(failed.getCommand()).startsWith("MAIL");
    }

    private static boolean isOurs(int code) {
        return code == 503 || (code >= 530 && code <= 538);
    }
}
