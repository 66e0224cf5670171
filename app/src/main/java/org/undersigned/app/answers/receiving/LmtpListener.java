package org.undersigned.app.answers.receiving;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.undersigned.app.mail.MailMisconfigured;

/** Listens for mail servers that deliver by LMTP. */
final class LmtpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LmtpListener.class);
    private static final int WAITING = 20;

    private final ServerSocket server;
    private final LmtpLimits limits;
    private final Receiver receiver;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /** @param setting such as {@code 127.0.0.1:10024}: an address that strangers cannot reach, and a port */
    LmtpListener(String setting, LmtpLimits limits, Receiver receiver) {
        this.limits = limits;
        this.receiver = receiver;
        InetSocketAddress address = address(setting);
        try {
            this.server = new ServerSocket(address.getPort(), WAITING, address.getAddress());
        } catch (IOException e) {
            throw new MailMisconfigured(
                    "UNDERSIGNED_ANSWERS_LMTP: nothing can listen at " + setting.strip()
                            + ". Is the port in use, or the address another machine’s?",
                    e);
        }
        Thread.ofVirtual().name("lmtp").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static InetSocketAddress address(String setting) {
        try {
            URI stated = URI.create("lmtp://" + setting.strip());
            if (stated.getHost() == null || stated.getPort() < 1 || stated.getPort() > 0xffff) {
                throw new IllegalArgumentException("no host or port");
            }
            InetAddress address = InetAddress.getByName(stated.getHost());
            boolean isNear = address.isLoopbackAddress() || address.isSiteLocalAddress();
            if (address.isAnyLocalAddress() || !isNear) {
                throw new MailMisconfigured("UNDERSIGNED_ANSWERS_LMTP should be an address that strangers cannot reach:"
                        + " of this machine (127.0.0.1) or of a private network.");
            }
            return new InetSocketAddress(address, stated.getPort());
        } catch (IllegalArgumentException | UnknownHostException e) {
            throw new MailMisconfigured(
                    "UNDERSIGNED_ANSWERS_LMTP should look like 127.0.0.1:10024: an address and a port.", e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (clients.size() >= limits.connections()) {
                    refuse(client);
                } else {
                    clients.add(client);
                    Thread.ofVirtual().start(() -> talk(client));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("a connection could not be taken: {}", e.getClass().getSimpleName());
                }
            }
        }
    }

    private static void refuse(Socket client) throws IOException {
        try (client) {
            client.getOutputStream().write("421 4.3.2 Too many connections\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void talk(Socket client) {
        Thread end = Thread.ofVirtual().start(() -> endLate(client));
        try (client) {
            new LmtpSession(client, limits, receiver).talk();
        } catch (IOException gone) {
            // The client has left, or was cut off: what it did not hear of it will send again.
            LOG.debug("a connection ended: {}", gone.getClass().getSimpleName());
        } finally {
            end.interrupt();
            clients.remove(client);
        }
    }

    // A client that sends and never reads would hold its connection for ever: no limit of reading ends that.
    private void endLate(Socket client) {
        try {
            Thread.sleep(limits.whole().plus(limits.idle()));
            client.close();
        } catch (InterruptedException | IOException over) {
            LOG.debug("a connection ended by itself");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
