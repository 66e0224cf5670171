package org.undersigned.app.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The job that hands a message to the SMTP server, again and again with growing pauses until it takes it. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithSmtp.class)
class DeliverMail {
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("deliver-mail", String.class);

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);
    private static final int TRIES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final String WRONG_FORM =
            "UNDERSIGNED_SMTP_URL should look like smtp://user:password@mail.example.org:587.";
    private static final String TIME_LIMIT = "20000";

    @Bean
    OneTimeTask<String> mailDelivery(
            MailStore store,
            Clock clock,
            @Value("${undersigned.smtp.url}") String smtp,
            @Value("${undersigned.mail.from:}") String from) {
        if (!from.contains("@")) {
            throw new MailMisconfigured("UNDERSIGNED_MAIL_FROM should be the address that mail is sent from.");
        }
        JavaMailSenderImpl sender = sender(server(smtp));
        return Tasks.oneTime(TASK)
                .onFailure(FailureHandler.<String>maxRetries(TRIES)
                        .withBackoff(FIRST_PAUSE, 2)
                        .thenRemove())
                .execute((instance, context) ->
                        deliver(UUID.fromString(instance.getData()), store, clock, sender, from));
    }

    private static void deliver(UUID id, MailStore store, Clock clock, JavaMailSenderImpl sender, String from) {
        store.waiting(id).ifPresent(stored -> {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(stored.mail().to());
            message.setSubject(stored.mail().subject());
            message.setText(stored.mail().text());
            try {
                sender.send(message);
            } catch (MailException e) {
                // The cause may quote the address: only its kind is kept.
                store.failed(id, e.getClass().getSimpleName());
                LOG.warn("mail {} was not taken: {}", id, e.getClass().getSimpleName());
                throw e;
            }
            store.sent(id, clock.instant());
        });
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
