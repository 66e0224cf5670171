package org.undersigned.app.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;

/** One connection to the operator's SMTP server, kept while there is something to carry. */
final class SmtpCourier implements Courier {
    // Servers end connections that carry very much, or nothing for long.
    private static final int MOST_IN_A_ROW = 1000;
    private static final long ASK_AFTER = Duration.ofSeconds(10).toNanos();
    private static final int CLOSING = 421;

    private final SmtpSender sender;
    private @Nullable SMTPTransport connection;
    private int carried;
    private long lastUse;

    SmtpCourier(SmtpSender sender) {
        this.sender = sender;
    }

    @Override
    public Handed hand(Courier.ListMail mail) {
        SMTPMessage message;
        try {
            message = sender.message(mail);
        } catch (MailPreparationException e) {
            // An address that no server would take: it is not even shown one.
            return new Handed.Refused(BounceReason.NO_MAILBOX);
        }
        Handed handed = hand(message, true);
        lastUse = System.nanoTime();
        return handed;
    }

    private Handed hand(SMTPMessage message, boolean again) {
        SMTPTransport open;
        try {
            open = connected();
        } catch (MessagingException e) {
            return new Handed.HeldUp(e.getClass().getSimpleName());
        }
        try {
            carried++;
            open.sendMessage(message, message.getAllRecipients());
            return new Handed.Taken();
        } catch (MessagingException e) {
            boolean closing = open.getLastReturnCode() == CLOSING;
            boolean alive = open.isConnected();
            if (!alive) {
                close();
            }
            // It said that it goes, and so has not taken the message: a new connection may do.
            return closing && again ? hand(message, false) : refused(e, alive);
        }
    }

    private static Handed refused(MessagingException e, boolean alive) {
        Optional<BounceReason> permanent = SmtpRefusal.permanent(e);
        if (permanent.isPresent()) {
            return new Handed.Refused(permanent.get());
        }
        Optional<Integer> code = SmtpRefusal.ofThisMessage(e);
        if (code.isPresent()) {
            return new Handed.Later(code.get().toString());
        }
        // A connection that breaks is anybody's fault; one that stands while nothing is taken is ours.
        return alive ? new Handed.HeldUp(e.getClass().getSimpleName()) : new Handed.Later("connection lost");
    }

    private SMTPTransport connected() throws MessagingException {
        SMTPTransport open = connection;
        if (open != null && (carried >= MOST_IN_A_ROW || isStale(open))) {
            close();
            open = null;
        }
        if (open == null) {
            open = sender.connect();
            connection = open;
            carried = 0;
        }
        return open;
    }

    // Asking costs a round trip: not between two messages.
    private boolean isStale(SMTPTransport open) {
        return System.nanoTime() - lastUse > ASK_AFTER && !open.isConnected();
    }

    @Override
    public void close() {
        SMTPTransport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // It is gone already, as it should be.
                carried = 0;
            }
        }
    }
}
