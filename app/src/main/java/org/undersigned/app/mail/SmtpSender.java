package org.undersigned.app.mail;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands messages to the operator's SMTP server, each under a name by which its way back can be recognised. */
final class SmtpSender {
    private static final String WRONG_FORM =
            "UNDERSIGNED_SMTP_URL should look like smtp://user:password@mail.example.org:587.";
    private static final String TIME_LIMIT = "20000";

    private final JavaMailSenderImpl sender;
    private final String from;
    private final ReturnAddress back;

    SmtpSender(String smtp, String from, ReturnAddress back) {
        if (!from.contains("@")) {
            throw new MailMisconfigured("UNDERSIGNED_MAIL_FROM should be the address that mail is sent from.");
        }
        this.sender = sender(server(smtp));
        this.from = from;
        this.back = back;
    }

    void send(UUID id, OutgoingMail mail) {
        SMTPMessage message = new SMTPMessage(sender.getSession());
        try {
            MimeMessageHelper content =
                    new MimeMessageHelper(message, !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
            content.setFrom(from);
            content.setTo(mail.to());
            content.setSubject(mail.subject());
            content.setText(mail.text());
            if (!mail.replyTo().isEmpty()) {
                content.setReplyTo(mail.replyTo());
            }
            for (Attachment attachment : mail.attachments()) {
                content.addAttachment(
                        attachment.name(), new ByteArrayResource(attachment.content()), attachment.contentType());
            }
            message.setHeader(
                    "Message-ID",
                    ReturnAddress.messageId(id, content.getMimeMessage().getFrom()[0]));
            // So that nobody's absence notice answers it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setReturnOption(SMTPMessage.RETURN_HDRS);
            back.of(id).ifPresent(message::setEnvelopeFrom);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    private static URI server(String url) {
        try {
            URI server = new URI(url.strip());
            if (("smtp".equals(server.getScheme()) || "smtps".equals(server.getScheme())) && server.getHost() != null) {
                return server;
            }
        } catch (URISyntaxException e) {
            throw new MailMisconfigured(WRONG_FORM, e);
        }
        throw new MailMisconfigured(WRONG_FORM);
    }

    /** Reads {@code smtp://user:password@host:587} or {@code smtps://…}. */
    private static JavaMailSenderImpl sender(URI smtp) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(smtp.getScheme());
        sender.setHost(smtp.getHost());
        sender.setPort(smtp.getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        String prefix = "mail." + smtp.getScheme() + ".";
        if (smtp.getUserInfo() != null) {
            String[] user = smtp.getUserInfo().split(":", 2);
            sender.setUsername(user[0]);
            sender.setPassword(user.length < 2 ? "" : user[1]);
            properties.setProperty(prefix + "auth", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "connectiontimeout", TIME_LIMIT);
        properties.setProperty(prefix + "timeout", TIME_LIMIT);
        properties.setProperty(prefix + "writetimeout", TIME_LIMIT);
        return sender;
    }
}
