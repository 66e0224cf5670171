package org.undersigned.app.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and its answer as HTTP/1.1 had them (RFC 9112), but for the framing of the body: what came in chunks is put
 * together, and the field that told of them is not among the lines.
 */
public final class Exchange {
    private final URI address;
    private final Instant at;
    private final Optional<InetAddress> from;
    private final List<String> request;
    private final List<String> response;
    private final Fetched fetched;

    Exchange(
            URI address,
            Instant at,
            Optional<InetAddress> from,
            List<String> request,
            List<String> response,
            Fetched fetched) {
        this.address = address;
        this.at = at;
        this.from = from;
        this.request = List.copyOf(request);
        this.response = List.copyOf(response);
        this.fetched = fetched;
    }

    public URI address() {
        return address;
    }

    /** When it was asked for. */
    public Instant at() {
        return at;
    }

    /** The network address that answered; empty where an operator has named another one to be asked. */
    public Optional<InetAddress> from() {
        return from;
    }

    /** Request line and fields, without line ends. */
    public List<String> request() {
        return request;
    }

    /** Status line and fields, without line ends. */
    public List<String> response() {
        return response;
    }

    /** Status, stated type, and body. */
    public Fetched fetched() {
        return fetched;
    }

    /** The value of the answer's last field of this name; empty where it has none. */
    public String field(String name) {
        String start = name + ":";
        return response.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(start.length()).strip())
                .orElse("");
    }
}
