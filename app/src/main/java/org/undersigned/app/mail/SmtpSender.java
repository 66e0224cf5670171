package org.undersigned.app.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.undersigned.app.mail.smtp.PromptSockets;

/** Hands messages to the operator's SMTP server, each under a name by which its way back can be recognised. */
public final class SmtpSender {
    private static final String WRONG_FORM =
            "UNDERSIGNED_SMTP_URL should look like smtp://user:password@mail.example.org:587.";
    private static final int TIME_LIMIT = 20_000;
    private static final String HERE = "localhost|127(?:\\.\\d{1,3}){3}|\\[::1]";

    static {
        // Else the library reads the class path for it with each part of each message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl sender;
    private final String from;
    private final ReturnAddress back;

    SmtpSender(String smtp, String from, ReturnAddress back) {
        this(smtp, from, back, TIME_LIMIT);
    }

    private SmtpSender(String smtp, String from, ReturnAddress back, int limit) {
        if (!from.contains("@")) {
            throw new MailMisconfigured("UNDERSIGNED_MAIL_FROM should be the address that mail is sent from.");
        }
        this.sender = sender(server(smtp), limit);
        this.from = from;
        this.back = back;
    }

    /**
     * One that looks whether the operator's server takes mail.
     *
     * @param limit of connecting, and of waiting for each answer, in milliseconds
     * @throws MailMisconfigured where the settings have another form
     */
    public static SmtpSender trial(String smtp, String from, int limit) {
        return new SmtpSender(smtp, from, new ReturnAddress(""), limit);
    }

    public void send(UUID id, OutgoingMail mail) {
        SMTPMessage message = new NamedMessage(sender.getSession());
        try {
            MimeMessageHelper content =
                    new MimeMessageHelper(message, !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
            address(message, id, mail);
            content.setText(mail.text());
            if (!mail.replyTo().isEmpty()) {
                content.setReplyTo(mail.replyTo());
            }
            if (!mail.stop().isEmpty()) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
                // RFC 8058, section 3.1.
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            for (OutgoingMail.Attachment attachment : mail.attachments()) {
                content.addAttachment(
                        attachment.name(), new ByteArrayResource(attachment.content()), attachment.contentType());
            }
            // So that nobody's absence notice answers it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    /** Ready to be sent over a connection of its own. */
    SMTPMessage message(Courier.ListMail copy) {
        SMTPMessage message = new NamedMessage(sender.getSession());
        try {
            address(message, copy.id(), copy.mail());
            MimeMultipart forms = new MimeMultipart("alternative");
            forms.addBodyPart(part(copy.mail().text(), "plain"));
            forms.addBodyPart(part(copy.html(), "html"));
            message.setContent(forms);
            message.setSentDate(Date.from(Instant.now()));
            for (Map.Entry<String, String> header : copy.headers().entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    // Not by Spring's helper: it reads a table of file types anew for each message.
    private void address(SMTPMessage message, UUID id, OutgoingMail mail) throws MessagingException {
        message.setFrom(parsed(from));
        message.setRecipient(Message.RecipientType.TO, parsed(mail.to()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setHeader("Message-ID", ReturnAddress.messageId(id, message.getFrom()[0]));
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        back.of(id).ifPresent(message::setEnvelopeFrom);
    }

    private static InternetAddress parsed(String address) throws AddressException {
        InternetAddress[] parsed = InternetAddress.parse(address);
        if (parsed.length != 1) {
            throw new AddressException("not one address");
        }
        return parsed[0];
    }

    /** A connection that stays until it is closed. */
    public SMTPTransport connect() throws MessagingException {
        Transport transport = sender.getSession().getTransport(protocol());
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return (SMTPTransport) transport;
    }

    private String protocol() {
        return String.valueOf(sender.getProtocol());
    }

    // The library would give each message an id of its own when it is made ready.
    private static final class NamedMessage extends SMTPMessage {
        NamedMessage(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {
            // It has one.
        }
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

    /** Where there is a password, always; elsewhere unless the server is on this machine or the URL lets it be. */
    static boolean mustEncrypt(URI smtp) {
        return smtp.getUserInfo() != null
                || !(smtp.getHost().matches(HERE) || "starttls=optional".equals(smtp.getQuery()));
    }

    /** Reads {@code smtp://user:password@host:587} or {@code smtps://…}. */
    private static JavaMailSenderImpl sender(URI smtp, int limit) {
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
        }
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(mustEncrypt(smtp)));
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty(prefix + "connectiontimeout", Integer.toString(limit));
        properties.setProperty(prefix + "timeout", Integer.toString(limit));
        properties.setProperty(prefix + "writetimeout", Integer.toString(limit));
        return sender;
    }
}
