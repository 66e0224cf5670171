package org.undersigned.app.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * An answer of the site's own address, which the operator has named and which may be in a private network: so not by the
 * guarded client. Whether its certificate is good is another examination's matter, and not to hide what it answers.
 *
 * @param text the first part of it
 */
record Visit(int status, String text, Optional<Instant> date) {
    private static final int LARGEST = 1 << 16;

    static Visit of(URI site, String path) throws IOException {
        try (HttpClient client = client()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                    .timeout(Examination.PATIENCE)
                    .header("User-Agent", "undersigned-doctor")
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Visit(
                        answer.statusCode(),
                        new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8),
                        answer.headers().firstValue("Date").flatMap(Visit::moment));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpClient client() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Unquestioned()}, null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .connectTimeout(Examination.PATIENCE)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static Optional<Instant> moment(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
