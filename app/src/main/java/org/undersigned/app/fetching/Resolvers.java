package org.undersigned.app.fetching;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;

/**
 * Which servers are asked about names.
 *
 * @param named what an operator has set; empty for the system's own
 */
record Resolvers(boolean isNone, Optional<InetSocketAddress> named) {
    private static final int MOST = 3;

    /**
     * Nothing for the system's resolvers; {@code none} for a site that is not to ask the DNS; or an address, perhaps with
     * a port: {@code 192.0.2.53}, {@code localhost:5353}, {@code [2001:db8::53]:53}.
     */
    static Resolvers read(String setting) {
        String stated = setting.strip();
        if (stated.isEmpty() || stated.equals("none")) {
            return new Resolvers(!stated.isEmpty(), Optional.empty());
        }
        try {
            URI address = URI.create("dns://" + stated);
            if (address.getHost() == null
                    || !String.valueOf(address.getRawAuthority()).equals(stated)) {
                throw new IllegalArgumentException("no host");
            }
            int port = address.getPort() < 0 ? SimpleResolver.DEFAULT_PORT : address.getPort();
            return new Resolvers(
                    false, Optional.of(new InetSocketAddress(InetAddress.getByName(address.getHost()), port)));
        } catch (IllegalArgumentException | UnknownHostException e) {
            throw new IllegalStateException(
                    "undersigned.dns.resolver is “" + stated + "”, which is no address of a resolver such as"
                            + " 192.0.2.53 or localhost:5353",
                    e);
        }
    }

    /** Asked anew each time: a machine that moves has others. */
    List<InetSocketAddress> servers() {
        if (isNone) {
            return List.of();
        }
        if (named.isPresent()) {
            return List.of(named.get());
        }
        ResolverConfig.refresh();
        return ResolverConfig.getCurrentConfig().servers().stream().limit(MOST).toList();
    }
}
