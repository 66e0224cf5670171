package org.undersigned.app.guarding;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The network that a request came from: a /24, or a /64 of IPv6. */
public record NetworkPrefix(String digits) {
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK_BYTES = 3;
    private static final int IPV6_BYTES = 8;
    private static final int IPV6_NETWORK_BYTES = 6;

    /** Empty for this machine itself: behind a web server that does not say who asks, all are the same. */
    public static Optional<NetworkPrefix> of(String address) {
        return of(address, IPV4_NETWORK_BYTES, IPV6_BYTES);
    }

    /** What stands for one household or office: an address, or a /64 of IPv6, where each has any number of addresses. */
    static Optional<NetworkPrefix> one(String address) {
        return of(address, IPV4_BYTES, IPV6_BYTES);
    }

    /** What one customer of a provider may have at most: a /24, or a /48 of IPv6. */
    static Optional<NetworkPrefix> wide(String address) {
        return of(address, IPV4_NETWORK_BYTES, IPV6_NETWORK_BYTES);
    }

    private static Optional<NetworkPrefix> of(String address, int fourBytes, int sixBytes) {
        InetAddress parsed;
        try {
            // A zone, as in fe80::1%eth0, says nothing about a network.
            parsed = InetAddress.ofLiteral(address.replaceAll("%.*$", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (parsed.isLoopbackAddress()) {
            return Optional.empty();
        }
        int length = parsed instanceof Inet4Address ? fourBytes : sixBytes;
        return Optional.of(new NetworkPrefix(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length))));
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "NetworkPrefix[…]";
    }
}
