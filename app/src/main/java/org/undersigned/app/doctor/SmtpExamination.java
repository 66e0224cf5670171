package org.undersigned.app.doctor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.MailException;
import org.undersigned.app.mail.OutgoingMail;
import org.undersigned.app.mail.SmtpSender;

/** Whether the mail server takes mail from this site. None is sent, unless somebody wants to get one. */
record SmtpExamination(String smtp, String from, Optional<String> sendTo) implements Examination {
    @Override
    public String topic() {
        return "mail server";
    }

    @Override
    public List<Line> lines() {
        if (smtp.isEmpty() || from.isEmpty()) {
            return List.of(Line.look(
                    topic(),
                    "No mail server is set: nobody is written to, and mail stays in a mailbox on this machine.",
                    "Set smtp.url and mail.from."));
        }
        SmtpSender sender = SmtpSender.trial(smtp, from, Math.toIntExact(PATIENCE.toMillis()));
        List<Line> lines = new ArrayList<>();
        try (SMTPTransport connection = sender.connect()) {
            lines.add(reached(connection));
            sendTo.ifPresent(address -> lines.add(sent(sender, address)));
        } catch (MessagingException e) {
            lines.add(refused(e));
        }
        return lines;
    }

    private URI server() {
        return URI.create(smtp);
    }

    private Line reached(SMTPTransport connection) {
        String login = server().getRawUserInfo() == null ? " without a login" : " and the login";
        if (connection.isSSL()) {
            return Line.ok(topic(), server().getHost() + " takes an encrypted connection" + login + ".");
        }
        return NameExamination.isThisMachine(server().getHost())
                ? Line.ok(topic(), "The mail server on this machine takes a connection" + login + ".")
                : Line.look(
                        topic(),
                        server().getHost() + " takes mail over an open connection: who is on the way can read it.",
                        "Use a mail server with STARTTLS, or smtps:// in smtp.url.");
    }

    private Line refused(MessagingException e) {
        String host = server().getHost();
        if (e instanceof AuthenticationFailedException) {
            return Line.wrong(
                    topic(), host + " refuses the login.", "Look at user and password in smtp.url; a % in it is %25.");
        }
        if (String.valueOf(e.getMessage()).contains("STARTTLS is required")) {
            return Line.wrong(
                    topic(),
                    host + " offers no STARTTLS, so the password is not sent to it.",
                    "Use smtps:// in smtp.url if the server has TLS from the first byte (port 465).");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Line.wrong(
                        topic(),
                        "The certificate of " + host + " is not one that this machine trusts, or it speaks no TLS.",
                        "Let the server have a certificate for " + host + ", or write the name that it has one for.");
            }
        }
        return Line.wrong(
                topic(),
                host + " cannot be reached.",
                "Look at host and port in smtp.url; many providers block port 25, and have 587 or 465.");
    }

    private Line sent(SmtpSender sender, String address) {
        try {
            sender.send(
                    UUID.randomUUID(),
                    new OutgoingMail(
                            address,
                            "A mail from Undersigned, to see whether it arrives",
                            "The doctor of Undersigned sent this, because somebody asked it to.\n\n"
                                    + "Look at its headers: Authentication-Results should say spf=pass, dkim=pass and"
                                    + " dmarc=pass.\n"));
            return Line.ok(topic(), "It took a mail to " + address + ": look whether it arrived, and not among spam.");
        } catch (MailException | IllegalArgumentException e) {
            return Line.wrong(
                    topic(),
                    server().getHost() + " did not take a mail from " + from + " to " + address + ".",
                    "See in its log why: often it does not let this user send from mail.from.");
        }
    }
}
