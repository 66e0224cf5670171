package org.undersigned.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
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
        SMTPMessage message = new NamedMessage(sender.getSession());
        try {
            MimeMessageHelper content =
                    new MimeMessageHelper(message, !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
            address(message, content, id, mail);
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
            MimeMessageHelper content =
                    new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_NO, StandardCharsets.UTF_8.name());
            address(message, content, copy.id(), copy.mail());
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

    private void address(SMTPMessage message, MimeMessageHelper content, UUID id, OutgoingMail mail)
            throws MessagingException {
        content.setFrom(from);
        content.setTo(mail.to());
        content.setSubject(mail.subject());
        message.setHeader("Message-ID", ReturnAddress.messageId(id, message.getFrom()[0]));
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        back.of(id).ifPresent(message::setEnvelopeFrom);
    }

    /** A connection that stays until it is closed. */
    SMTPTransport connect() throws MessagingException {
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

    /**
     * Connections that send what they have at once (TCP_NODELAY). The library writes a message in several pieces; held back
     * until the piece before is acknowledged, the last one waits for the 40 ms of the server's delayed acknowledgement
     * (RFC 1122, section 4.2.3.2), with each message. Of TLS from the first byte the library has no such part to exchange.
     */
    private static final class PromptSockets extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return connected(new InetSocketAddress(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        private Socket connected(InetSocketAddress address) throws IOException {
            Socket socket = createSocket();
            socket.connect(address);
            return socket;
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
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty(prefix + "connectiontimeout", TIME_LIMIT);
        properties.setProperty(prefix + "timeout", TIME_LIMIT);
        properties.setProperty(prefix + "writetimeout", TIME_LIMIT);
        return sender;
    }
}
