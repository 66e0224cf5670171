package org.undersigned.app.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches over HTTP from public addresses only. Follows at most three redirects of a GET, none of a POST. What is
 * captured, or looked at, has one limit of time over all redirects.
 */
@Component
public class GuardedClient implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;

    private final CloseableHttpClient guarded;
    /** For what an operator has named, and for nothing else. */
    private final CloseableHttpClient exempt;

    private final PermittedAddresses permitted;
    private final Timer clock = new Timer("fetch-limit", true);
    private final Captures captures;

    /** @param instead hosts with the address to ask in their place, such as {@code a.example=http://localhost:9000} */
    public GuardedClient(@Value("${undersigned.fetch.instead:}") String instead) {
        this.permitted = PermittedAddresses.read(instead);
        this.guarded = Connections.open(new PublicAddresses(InetAddress::getAllByName), LONGEST);
        this.exempt = Connections.open(SystemDefaultDnsResolver.INSTANCE, LONGEST);
        this.captures = new Captures(guarded, exempt, permitted, clock);
    }

    /** @param most bytes of the answer */
    public Fetched get(URI address, int most) throws FetchRefused {
        URI at = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            PermittedAddresses.Target target = permitted.target(at);
            Answer answer = execute(target, new HttpGet(target.address()), most);
            if (answer.location().isEmpty()) {
                return answer.fetched();
            }
            at = next(at, answer.location());
        }
        throw new FetchRefused("fetching.redirects-too-often", "host", String.valueOf(address.getHost()));
    }

    /** What lies at an address, with everything that was asked and answered on the way there, to be kept. */
    public Captured capture(URI address, CaptureLimits limits) throws FetchRefused {
        return captures.capture(address, limits);
    }

    /**
     * The status of what lies at an address, after its redirects. Its content is not read.
     *
     * @param longest for everything, all redirects included
     */
    public int status(URI address, Duration longest) throws FetchRefused {
        return captures.status(address, longest);
    }

    public Fetched post(URI address, byte[] body, int most) throws FetchRefused {
        return post(address, body, ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8), Map.of(), most);
    }

    /** The same with a body in JSON and headers of its own. */
    public Fetched postJson(URI address, byte[] json, Map<String, String> headers, int most) throws FetchRefused {
        return post(address, json, ContentType.APPLICATION_JSON, headers, most);
    }

    private Fetched post(URI address, byte[] body, ContentType type, Map<String, String> headers, int most)
            throws FetchRefused {
        PermittedAddresses.Target target = permitted.target(address);
        HttpPost request = new HttpPost(target.address());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, type));
        return execute(target, request, most).fetched();
    }

    private record Answer(Fetched fetched, String location) {}

    static URI next(URI at, String location) throws FetchRefused {
        try {
            URI next = at.resolve(location);
            if ("https".equals(at.getScheme()) && !"https".equals(next.getScheme())) {
                throw new FetchRefused("fetching.leads-away-from-https", "host", String.valueOf(at.getHost()));
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new FetchRefused(e, "fetching.redirects-to-no-address", "host", String.valueOf(at.getHost()));
        }
    }

    private Answer execute(PermittedAddresses.Target target, HttpUriRequestBase request, int most) throws FetchRefused {
        TimerTask limit = new TimerTask() {
            @Override
            public void run() {
                request.cancel();
            }
        };
        clock.schedule(limit, LONGEST.toMillis());
        String host = request.getAuthority().getHostName();
        try {
            return (target.isExempt() ? exempt : guarded).execute(request, response -> read(response, most, request));
        } catch (TooLong e) {
            throw new FetchRefused(e, "fetching.too-long", "host", host, "most", String.valueOf(most));
        } catch (UnknownHostException e) {
            throw new FetchRefused(e, "fetching.not-public", "host", host);
        } catch (IOException e) {
            throw new FetchRefused(e, "fetching.no-answer", "host", host);
        } finally {
            limit.cancel();
        }
    }

    private static final class TooLong extends IOException {
        TooLong() {
            super("too long");
        }
    }

    private static Answer read(ClassicHttpResponse response, int most, HttpUriRequestBase request) throws IOException {
        Header location = response.getFirstHeader("Location");
        boolean redirects = response.getCode() / 100 == 3 && location != null;
        byte[] body = new byte[0];
        if (response.getEntity() != null && !redirects) {
            try (var in = response.getEntity().getContent()) {
                body = in.readNBytes(most + 1);
                if (body.length > most) {
                    // Else the rest of it would be read to its end, if it has one, to keep the connection.
                    request.cancel();
                    throw new TooLong();
                }
            }
        }
        Header type = response.getFirstHeader("Content-Type");
        String contentType = type == null ? "" : String.valueOf(type.getValue());
        return new Answer(new Fetched(response.getCode(), contentType, body), redirects ? location.getValue() : "");
    }

    @Override
    public void close() throws IOException {
        clock.cancel();
        guarded.close();
        exempt.close();
    }
}
