package org.undersigned.app.answers.checking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.undersigned.app.answers.reading.MailHead;
import org.undersigned.app.answers.reading.Sender;
import org.undersigned.app.fetching.MailRecords;

/** Looks at who sent a message, in every way there is. Takes as long as the DNS does, within limits. */
@Component
public class SenderChecks {
    private final DkimChecker dkim;
    private final SpfChecker spf;
    private final String server;
    private final String authserv;

    /**
     * With what an operator has set.
     *
     * @param server the name by which the operator's mail server writes traces; empty for none that is trusted
     * @param authserv the name by which it writes what it thinks of a message; empty for none that is trusted
     */
    SenderChecks(
            MailRecords records,
            @Value("${undersigned.answers.host:}") String server,
            @Value("${undersigned.answers.authserv:}") String authserv) {
        this.dkim = new DkimChecker(records);
        this.spf = new SpfChecker(records);
        this.server = server.strip().toLowerCase(Locale.ROOT);
        this.authserv = authserv.strip();
    }

    /** @param envelope the envelope's sender; empty inside where there was none, empty where it is not known */
    public List<Check> of(Path mail, MailHead head, Optional<String> envelope) throws IOException {
        Sender sender = Sender.of(head);
        // Where it names several, no domain is the sender's.
        String from = sender.isOne() ? Domains.of(sender.address()) : "";
        List<Check> checks = new ArrayList<>();
        try (InputStream body = new BufferedInputStream(Files.newInputStream(mail))) {
            MailHead.read(body);
            checks.addAll(dkim.check(head, body, from));
        }
        checks.add(spf.check(
                server.isEmpty() ? Optional.empty() : Origin.of(head, server),
                envelope.or(() -> returnPath(head)),
                from));
        if (!authserv.isEmpty()) {
            checks.addAll(ServersWord.of(head, authserv, from));
        }
        return List.copyOf(checks);
    }

    // Only one that stands above every trace was written at the last delivery, and not by whoever sent it.
    private static Optional<String> returnPath(MailHead head) {
        return head.fields().stream()
                .takeWhile(field -> !field.name().equalsIgnoreCase("Received"))
                .filter(field -> field.name().equalsIgnoreCase("Return-Path"))
                .map(field -> field.value().replaceAll(".*<|>.*", "").strip())
                .findFirst();
    }
}
