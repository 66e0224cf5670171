package org.undersigned.app.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageConstraintException;

/** Follows an address to what it leads to and notes every exchange, within one limit of time and of bytes for all. */
final class Captures {
    private static final int MOST_REDIRECTS = 5;
    /** How long after its time a capture that hangs in something that cannot be broken off is waited for. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final CloseableHttpClient guarded;
    private final CloseableHttpClient exempt;
    private final PermittedAddresses permitted;
    private final Timer clock;
    private final InstantSource time = InstantSource.system();

    Captures(CloseableHttpClient guarded, CloseableHttpClient exempt, PermittedAddresses permitted, Timer clock) {
        this.guarded = guarded;
        this.exempt = exempt;
        this.permitted = permitted;
        this.clock = clock;
    }

    Captured capture(URI address, CaptureLimits limits) throws FetchRefused {
        return new Captured(within(address, limits, true));
    }

    int status(URI address, Duration longest) throws FetchRefused {
        CaptureLimits limits = new CaptureLimits(0, MOST_REDIRECTS, longest);
        return within(address, limits, false).getLast().fetched().status();
    }

    // A resolver of names cannot be broken off: whoever asked is answered in time all the same.
    private List<Exchange> within(URI address, CaptureLimits limits, boolean withBodies) throws FetchRefused {
        CompletableFuture<List<Exchange>> followed = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                followed.complete(follow(address, limits, withBodies));
            } catch (FetchRefused | RuntimeException e) {
                followed.completeExceptionally(e);
            }
        });
        try {
            return followed.get(limits.longest().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooSlow(e, host(address), limits);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchRefused(e, "fetching.no-answer", "host", host(address));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchRefused refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        }
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost());
    }

    private static FetchRefused tooSlow(Throwable cause, String host, CaptureLimits limits) {
        return new FetchRefused(
                cause,
                "fetching.too-slow",
                "host",
                host,
                "seconds",
                limits.longest().toSeconds());
    }

    private List<Exchange> follow(URI address, CaptureLimits limits, boolean withBodies) throws FetchRefused {
        Instant until = time.instant().plus(limits.longest());
        List<Exchange> exchanges = new ArrayList<>();
        int left = limits.bytes();
        URI at = address;
        while (exchanges.size() <= limits.redirects()) {
            Exchange exchange = ask(at, until, limits, left, withBodies);
            exchanges.add(exchange);
            String location = exchange.field("Location");
            if (exchange.fetched().status() / 100 != 3 || location.isEmpty()) {
                return exchanges;
            }
            left -= exchange.fetched().body().length;
            at = GuardedClient.next(at, location);
        }
        throw new FetchRefused("fetching.redirects-too-often", "host", host(address));
    }

    private Exchange ask(URI at, Instant until, CaptureLimits limits, int left, boolean withBodies)
            throws FetchRefused {
        PermittedAddresses.Target target = permitted.target(at);
        HttpGet request = new HttpGet(target.address());
        if (target.isExempt()) {
            // Whoever is asked instead of a host is asked for what that host has.
            request.setHeader("Host", at.getRawAuthority());
        }
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5");
        request.setHeader("Accept-Encoding", "identity");
        // One that was left open by the step before may be closed already on the other side.
        request.setHeader("Connection", "close");
        Limit limit = new Limit(request);
        clock.schedule(
                limit, Math.max(1, Duration.between(time.instant(), until).toMillis()));
        try {
            return exchange(at, target, request, left, withBodies);
        } catch (TooLong e) {
            throw new FetchRefused(e, "fetching.too-large", "host", host(at), "most", limits.bytes() >> 20);
        } catch (UnknownHostException e) {
            throw new FetchRefused(e, "fetching.not-public", "host", host(at));
        } catch (MessageConstraintException e) {
            throw new FetchRefused(e, "fetching.too-many-headers", "host", host(at));
        } catch (IOException e) {
            throw limit.hasCome
                    ? tooSlow(e, host(at), limits)
                    : new FetchRefused(e, "fetching.no-answer", "host", host(at));
        } finally {
            limit.cancel();
        }
    }

    private static final class Limit extends TimerTask {
        private final HttpGet request;
        private volatile boolean hasCome;

        Limit(HttpGet request) {
            this.request = request;
        }

        @Override
        public void run() {
            hasCome = true;
            request.cancel();
        }
    }

    private static final class TooLong extends IOException {
        TooLong() {
            super("too long");
        }
    }

    private Exchange exchange(URI at, PermittedAddresses.Target target, HttpGet request, int left, boolean withBodies)
            throws IOException {
        Instant asked = time.instant();
        HttpClientContext context = HttpClientContext.create();
        CloseableHttpClient client = target.isExempt() ? exempt : guarded;
        // Closing it breaks the connection off: an endless answer is not read to its end.
        try (ClassicHttpResponse response = client.executeOpen(null, request, context)) {
            Header type = response.getFirstHeader("Content-Type");
            Fetched fetched = new Fetched(
                    response.getCode(),
                    type == null ? "" : String.valueOf(type.getValue()),
                    withBodies ? body(response, left) : new byte[0]);
            Optional<InetAddress> from = target.isExempt() ? Optional.empty() : remote(context);
            return new Exchange(
                    at, asked, from, HeadLines.of(context.getRequest(), request), HeadLines.of(response), fetched);
        }
    }

    private static byte[] body(ClassicHttpResponse response, int most) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        // Not closed: closing reads what is left.
        InputStream in = response.getEntity().getContent();
        byte[] body = in.readNBytes(most + 1);
        if (body.length > most) {
            throw new TooLong();
        }
        return body;
    }

    private static Optional<InetAddress> remote(HttpClientContext context) {
        return context.getEndpointDetails() != null
                        && context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress remote
                ? Optional.ofNullable(remote.getAddress())
                : Optional.empty();
    }
}
