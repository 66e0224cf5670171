package org.undersigned.app.cast;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A web server with TLS and a certificate that we have made ourselves, as good or as bad as a test needs it. */
public final class TlsServer implements AutoCloseable {
    public static final String PASSWORD = "changeit";

    private final HttpsServer server;

    /** An answer: a status, and a text. */
    public record Answer(int status, String text) {}

    /** @param answers by the path */
    public TlsServer(Path store, Function<String, Answer> answers) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(opened(store), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), TestSite.freePort()), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            Answer answer = answers.apply(exchange.getRequestURI().getPath());
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /**
     * Makes a key and its certificate.
     *
     * @param names such as {@code dns:localhost}
     * @param begin in days from now; negative for the past
     * @param days that it holds
     * @return a store, with the password {@value #PASSWORD}, which can be trusted as well
     */
    public static Path store(Path folder, String names, int begin, int days) throws IOException {
        Path store = folder.resolve("tls-" + System.nanoTime() + ".p12");
        Process made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Undersigned tests",
                        "-ext",
                        "san=" + names,
                        "-startdate",
                        (begin < 0 ? "" : "+") + begin + "d",
                        "-validity",
                        Integer.toString(days),
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!Files.exists(store)) {
            throw new IOException("keytool made no key: " + said);
        }
        return store;
    }

    private static KeyStore opened(Path store) throws IOException, GeneralSecurityException {
        KeyStore opened = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            opened.load(in, PASSWORD.toCharArray());
        }
        return opened;
    }

    /** Believes what is in a store, and nothing else. */
    public static X509TrustManager trusting(Path store) throws IOException, GeneralSecurityException {
        KeyStore own = opened(store);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", own.getCertificate("tls"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return Arrays.stream(factory.getTrustManagers())
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String at() {
        return "https://localhost:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
