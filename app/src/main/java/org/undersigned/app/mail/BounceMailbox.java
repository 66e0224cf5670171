package org.undersigned.app.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox that failed deliveries come back to, over IMAP. It is only read: how far, is kept on our side, so that
 * people may use the same mailbox.
 */
final class BounceMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String WRONG_FORM =
            "UNDERSIGNED_BOUNCES_URL should look like imaps://user:password@mail.example.org/INBOX.";
    private static final String TIME_LIMIT = "20000";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_AT_ONCE = 500;

    private final URI server;
    private final MailStore read;

    BounceMailbox(String url, MailStore read) {
        this.server = server(url);
        this.read = read;
    }

    /** Gives each new report to the taker; one that was taken is not given again. */
    void readNew(Consumer<DeliveryReport> taker) throws MessagingException {
        try (Store store = session().getStore(server.getScheme())) {
            String[] user = server.getUserInfo().split(":", 2);
            store.connect(server.getHost(), server.getPort(), user[0], user.length < 2 ? "" : user[1]);
            try (Folder folder = store.getFolder(folder())) {
                folder.open(Folder.READ_ONLY);
                if (folder instanceof UIDFolder numbered) {
                    readNew(numbered, taker);
                }
            }
        }
    }

    private void readNew(UIDFolder folder, Consumer<DeliveryReport> taker) throws MessagingException {
        long validity = folder.getUIDValidity();
        String mailbox = server.getHost() + "/" + folder();
        long last = read.lastUid(mailbox, validity);
        int seen = 0;
        for (Message message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = folder.getUID(message);
            // Where nothing is newer, a server answers with the newest that there is.
            if (uid > last && seen++ < MOST_AT_ONCE) {
                report(message).ifPresent(taker);
                read.setLastUid(mailbox, validity, uid);
            }
        }
    }

    private static Optional<DeliveryReport> report(Message message) throws MessagingException {
        try {
            return DeliveryReport.read(message);
        } catch (IOException | RuntimeException e) {
            // One damaged message, perhaps made to be, must not keep the others from being read.
            LOG.info(
                    "a message in the mailbox of returned mail cannot be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail." + server.getScheme() + ".";
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", TIME_LIMIT);
        properties.setProperty(prefix + "timeout", TIME_LIMIT);
        properties.setProperty(prefix + "writetimeout", TIME_LIMIT);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        // A password crosses no network in the open.
        boolean near = THIS_MACHINE.contains(server.getHost());
        properties.setProperty(prefix + "starttls.required", String.valueOf(!near));
        return Session.getInstance(properties);
    }

    private String folder() {
        String path = String.valueOf(server.getPath()).replaceAll("^/", "");
        return path.isEmpty() ? "INBOX" : path;
    }

    private static URI server(String url) {
        try {
            URI server = new URI(url.strip());
            boolean ours = "imap".equals(server.getScheme()) || "imaps".equals(server.getScheme());
            if (ours && server.getHost() != null && server.getUserInfo() != null) {
                return server;
            }
        } catch (URISyntaxException e) {
            throw new MailMisconfigured(WRONG_FORM, e);
        }
        throw new MailMisconfigured(WRONG_FORM);
    }
}
