package org.undersigned.app.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Mail to many, past the outbox: whoever sends it keeps account of each copy. A copy that comes back is told by {@link
 * MailBounced}, where its sender answers {@link FurtherMail}.
 */
@Component
public class Couriers {
    private final Mail mail;
    private final ObjectProvider<SmtpSender> smtp;

    Couriers(Mail mail, ObjectProvider<SmtpSender> smtp) {
        this.mail = mail;
        this.smtp = smtp;
    }

    /** Without an SMTP server copies go to the mailbox on this machine, as text. */
    public Courier open() {
        SmtpSender sender = smtp.getIfAvailable();
        return sender == null ? new LocalCourier(mail) : new SmtpCourier(sender);
    }

    private record LocalCourier(Mail mail) implements Courier {
        @Override
        public Handed hand(Courier.ListMail copy) {
            mail.send(copy.mail());
            return new Handed.Taken();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
