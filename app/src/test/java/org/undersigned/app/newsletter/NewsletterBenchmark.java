package org.undersigned.app.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.mail.smtp.PromptSockets;
import org.undersigned.app.newsletter.sending.Accounting;
import org.undersigned.app.newsletter.sending.IssueText;

/**
 * Newsletters a second, with an account of each copy, beside a bare loop of the same mail library over as many connections,
 * which notes nothing. Run by hand with {@code bench/newsletter/run}.
 */
class NewsletterBenchmark {
    private static final int MANY = Integer.getInteger("undersigned.bench.mails", 20_000);
    private static final int ROUNDS = Integer.getInteger("undersigned.bench.rounds", 3);
    private static final List<Integer> CONNECTIONS = List.of(4, 16);
    private static final String BODY =
            "The **night ferry** sails again, and [here](https://ferry.example) is why.\n\n".repeat(40);

    private final URI smtp = URI.create(System.getProperty("undersigned.bench.smtp", "none:none"));

    @Test
    void sendsBesideABareClient() throws Exception {
        assertThat(smtp.getHost()).as("bench/newsletter/run says where").isNotNull();
        for (int connections : CONNECTIONS) {
            try (TestSite site = TestSite.fresh(
                    "--undersigned.smtp.url=" + smtp,
                    "--undersigned.mail.from=ferry@site.example",
                    "--undersigned.newsletter.connections=" + connections)) {
                Readers readers = new Readers(site);
                Readers.crowd(readers.database, MANY);
                IssueText text = Readers.text("en", "The ferry sails", BODY);
                String plain = readers.issues()
                        .preview(readers.issues().issue(readers.drafts(new Choice.Everything(), text)))
                        .getFirst()
                        .plain();
                for (int round = 0; round <= ROUNDS; round++) {
                    double bare = bare(plain, connections);
                    double ours = ours(readers, text);
                    System.out.printf(
                            Locale.ROOT,
                            "%s, %2d connections: ours %6.0f/s, bare %6.0f/s, ratio %.2f%n",
                            round == 0 ? "warm-up" : "round " + round,
                            connections,
                            ours,
                            bare,
                            ours / bare);
                }
            }
        }
    }

    private static double ours(Readers readers, IssueText text) {
        UUID issue = readers.drafts(new Choice.Everything(), text);
        long start = System.nanoTime();
        assertThat(readers.issues().send(issue)).isTrue();
        Readers.await(
                "it ends", () -> readers.issues().issue(issue).finishedAt().isPresent());
        double seconds = (System.nanoTime() - start) / 1e9;
        Accounting account = readers.accounting(issue);
        assertThat(account.sent()).isEqualTo(MANY);
        return MANY / seconds;
    }

    private double bare(String plain, int connections) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(1);
        // As large as ours: the same text twice, once with the elements that make it HTML.
        String html =
                "<!doctype html><html><body>" + "<p>" + plain + "</p>" + "x".repeat(40 * 75 + 900) + "</body></html>";
        long start = System.nanoTime();
        List<Thread> threads = IntStream.range(0, connections)
                .mapToObj(n -> Thread.ofVirtual().start(() -> send(next, plain, html)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return MANY / ((System.nanoTime() - start) / 1e9);
    }

    private void send(AtomicInteger next, String plain, String html) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.starttls.enable", "true");
        // As ours does; else both wait for the server's delayed acknowledgements, and nothing is compared.
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(smtp.getHost(), smtp.getPort(), null, null);
            for (int n = next.getAndIncrement(); n <= MANY; n = next.getAndIncrement()) {
                MimeMessage message = new MimeMessage(session);
                message.setFrom("ferry@site.example");
                message.setRecipient(Message.RecipientType.TO, new InternetAddress("reader" + n + "@crowd.example"));
                message.setSubject("The ferry sails", "UTF-8");
                MimeMultipart forms = new MimeMultipart("alternative");
                MimeBodyPart first = new MimeBodyPart();
                first.setText(plain, "UTF-8", "plain");
                forms.addBodyPart(first);
                MimeBodyPart second = new MimeBodyPart();
                second.setText(html, "UTF-8", "html");
                forms.addBodyPart(second);
                message.setContent(forms);
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
