package org.undersigned.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whether browsers trust the site's certificate, and for how long.
 *
 * @param trusted who is believed: the authorities that the system knows
 */
record CertificateExamination(Optional<URI> url, X509TrustManager trusted) implements Examination {
    private static final int HTTPS = 443;
    /** An authority that renews by itself does so thirty days before, or after two thirds of a short life. */
    private static final long FEW_DAYS = 14;

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final String RENEW =
            "Renew it now (certbot renew, or your provider), and see why that did not happen by itself.";

    static X509TrustManager system() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows authorities", e);
        }
    }

    @Override
    public String topic() {
        return "certificate";
    }

    @Override
    public List<Line> lines() {
        return List.of(url.map(this::line)
                .orElseGet(
                        () -> Line.look(topic(), "No url is set, so there is no certificate to look at.", "Set url.")));
    }

    private Line line(URI site) {
        if (!"https".equals(site.getScheme())) {
            return Line.look(
                    topic(),
                    "The site's address begins with http://: what people send can be read on the way.",
                    "Put a web server with TLS in front (docs/operate/nginx.md), and let url begin with https://.");
        }
        try {
            return judged(site.getHost(), presented(site));
        } catch (SSLException e) {
            return Line.wrong(
                    topic(),
                    "What answers at " + site.getRawAuthority() + " speaks no TLS that browsers speak.",
                    "Look at the TLS settings of the web server in front (docs/operate/nginx.md).");
        } catch (IOException | GeneralSecurityException e) {
            return Line.wrong(
                    topic(),
                    "Nothing answers at " + site.getRawAuthority() + ".",
                    "Look whether the web server in front runs, and whether a firewall keeps port 443 closed.");
        }
    }

    private static X509Certificate[] presented(URI site) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Unquestioned()}, null);
        int port = site.getPort() < 0 ? HTTPS : site.getPort();
        String host = site.getHost();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
            plain.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                socket.startHandshake();
                return (X509Certificate[]) socket.getSession().getPeerCertificates();
            }
        }
    }

    private Line judged(String host, X509Certificate[] chain) throws CertificateParsingException {
        X509Certificate own = chain[0];
        Instant end = own.getNotAfter().toInstant();
        long days = Duration.between(Instant.now(), end).toDays();
        if (end.isBefore(Instant.now())) {
            return Line.wrong(topic(), "The certificate of %s ended %s ago.".formatted(host, spoken(-days)), RENEW);
        }
        if (own.getNotBefore().toInstant().isAfter(Instant.now())) {
            return Line.wrong(
                    topic(),
                    "The certificate of " + host + " begins in the future.",
                    "Look at the clock of this machine, then at the certificate.");
        }
        if (!isFor(host, own)) {
            return Line.wrong(
                    topic(),
                    "The certificate at " + host + " is for another name.",
                    "Get one for " + host + ", and let the web server in front use it for this site.");
        }
        try {
            trusted.checkServerTrusted(chain, "UNKNOWN");
        } catch (CertificateException e) {
            return Line.wrong(
                    topic(),
                    "No authority that browsers know stands behind the certificate of " + host + ".",
                    "Get one from an authority such as Let's Encrypt, and have the web server send the whole chain"
                            + " (fullchain.pem).");
        }
        String found = "The certificate of %s holds for %s more.".formatted(host, spoken(days));
        return days < FEW_DAYS ? Line.look(topic(), found, RENEW) : Line.ok(topic(), found);
    }

    private static String spoken(long days) {
        return days == 1 ? "one day" : days + " days";
    }

    // RFC 9525, section 6: only alternative names count, and a star stands for one whole label on the left.
    private static boolean isFor(String host, X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        String plain = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return names != null
                && names.stream()
                        .filter(name ->
                                name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                        .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.equals(plain)
                                || (name.startsWith("*.")
                                        && plain.indexOf('.') > 0
                                        && plain.substring(plain.indexOf('.')).equals(name.substring(1))));
    }
}
