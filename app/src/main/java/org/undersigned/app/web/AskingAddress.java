package org.undersigned.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The network address that a request came from: the peer's; or, where that is a proxy that the operator trusts, the last
 * one in X-Forwarded-For that is not itself such a proxy. What stands before it anybody can have written.
 */
@Component
public class AskingAddress {
    private static final Logger LOG = LoggerFactory.getLogger(AskingAddress.class);
    private static final int LONGEST = 64;
    // An address, in brackets or not, perhaps with a zone, perhaps with the port that some balancers add.
    private static final Pattern NAMED = Pattern.compile("(?<four>[0-9]{1,3}(\\.[0-9]{1,3}){3})(:[0-9]{1,5})?"
            + "|\\[(?<bracketed>[0-9A-Fa-f:.]+)(%[^]]*)?](:[0-9]{1,5})?"
            + "|(?<six>[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)(%.*)?");

    private final List<IpAddressMatcher> trusted;
    private final AtomicBoolean isTold = new AtomicBoolean();

    /** @param proxies addresses and networks, with commas between them */
    public AskingAddress(@Value("${undersigned.proxies}") String proxies) {
        trusted = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** In its one usual way of writing, without a zone; IPv6 that stands for IPv4 is IPv4. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** @param named what each X-Forwarded-For says, in their order */
    public String of(String peer, List<String> named) {
        Optional<String> known = read(peer);
        if (known.isEmpty()) {
            return peer;
        }
        String found = known.get();
        if (!isTrusted(found)) {
            if (!named.isEmpty()) {
                tell(found);
            }
            return found;
        }
        List<String> hops = new ArrayList<>();
        named.forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
        for (String hop : hops.reversed()) {
            Optional<String> before = hop.isBlank() ? Optional.of(found) : read(hop.strip());
            if (before.isEmpty()) {
                // Nonsense, and all further to the left came to the proxy along with it.
                return found;
            }
            found = before.get();
            if (!isTrusted(found)) {
                return found;
            }
        }
        return found;
    }

    /** Asks no resolver: what is no address in digits is none. */
    private static Optional<String> read(String written) {
        Matcher parts = NAMED.matcher(written);
        if (written.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String six = Optional.ofNullable(parts.group("six")).orElseGet(() -> parts.group("bracketed"));
        try {
            return Optional.of(InetAddress.ofLiteral(six == null ? parts.group("four") : six)
                    .getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    // Without it all readers would be counted as one, and nobody would see why. Strangers make no line.
    private void tell(String peer) {
        if (isNear(peer) && isTold.compareAndSet(false, true)) {
            LOG.warn(
                    "a server in this network sends X-Forwarded-For and is not in “proxies”: whoever comes through it is"
                            + " counted as one. Add its address: docs/operate/nginx.md.");
        }
    }

    private static boolean isNear(String address) {
        InetAddress parsed = InetAddress.ofLiteral(address);
        boolean isUniqueLocal = parsed.getAddress().length > 4 && (parsed.getAddress()[0] & 0xfe) == 0xfc;
        return parsed.isSiteLocalAddress() || parsed.isLoopbackAddress() || isUniqueLocal;
    }
}
