package org.undersigned.app.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;

/** A folder of a mailbox that is read over IMAP. Marks nothing as read by reading it. */
public final class ImapFolder {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What is done while the folder is open. */
    public interface Use {
        void with(Folder folder) throws MessagingException;
    }

    private final URI server;
    private final Duration limit;

    /**
     * One as an operator has set it.
     *
     * @param setting by which the operator knows it
     * @throws MailMisconfigured where it has another form
     */
    public ImapFolder(String url, String setting) {
        this(url, setting, TIME_LIMIT);
    }

    /** @param limit of connecting, and of waiting for each answer */
    public ImapFolder(String url, String setting, Duration limit) {
        this.server = server(url, setting);
        this.limit = limit;
    }

    /** Server and folder, without a password. */
    public String name() {
        return server.getHost() + "/" + folder();
    }

    /** @param mode of {@link Folder} */
    public void open(int mode, Use use) throws MessagingException {
        try (Store store = session().getStore(server.getScheme())) {
            String[] user = server.getUserInfo().split(":", 2);
            store.connect(server.getHost(), server.getPort(), user[0], user.length < 2 ? "" : user[1]);
            try (Folder folder = store.getFolder(folder())) {
                folder.open(mode);
                use.with(folder);
            }
        }
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail." + server.getScheme() + ".";
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(limit.toMillis()));
        properties.setProperty(prefix + "timeout", String.valueOf(limit.toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(limit.toMillis()));
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

    private static URI server(String url, String setting) {
        String wrong = setting + " should look like imaps://user:password@mail.example.org/INBOX.";
        try {
            URI server = new URI(url.strip());
            boolean ours = "imap".equals(server.getScheme()) || "imaps".equals(server.getScheme());
            if (ours && server.getHost() != null && server.getUserInfo() != null) {
                return server;
            }
        } catch (URISyntaxException e) {
            throw new MailMisconfigured(wrong, e);
        }
        throw new MailMisconfigured(wrong);
    }
}
