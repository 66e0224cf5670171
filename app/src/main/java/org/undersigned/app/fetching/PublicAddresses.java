package org.undersigned.app.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves names, and refuses one that leads to any address that is not public (RFC 6890): the client connects to the
 * addresses that it gets from here, so a name that answers differently the second time gains nothing.
 */
final class PublicAddresses implements DnsResolver {
    private static final Logger LOG = LoggerFactory.getLogger(PublicAddresses.class);
    private static final int MOST = 4;

    /** Who is asked for the addresses of a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Names names;

    PublicAddresses(Names names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        if (!Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            LOG.warn("refused: {} leads to an address that is not public, and is not asked", host);
            throw new UnknownHostException(host + " has an address that is not public");
        }
        // Each is tried in turn, for as long as connecting may take: a name could have hundreds that never answer.
        return Arrays.copyOf(addresses, Math.min(addresses.length, MOST));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        int[] b = new int[address.getAddress().length];
        Arrays.setAll(b, i -> address.getAddress()[i] & 0xff);
        return address instanceof Inet4Address ? isPublic4(b) : isPublic6(b);
    }

    private static boolean isPublic4(int[] b) {
        boolean special = b[0] == 0
                || b[0] >= 240
                || (b[0] == 100 && (b[1] & 0xc0) == 64)
                || (b[0] == 192 && b[1] == 0 && (b[2] == 0 || b[2] == 2))
                || (b[0] == 192 && b[1] == 88 && b[2] == 99)
                || (b[0] == 198 && (b[1] & 0xfe) == 18)
                || (b[0] == 198 && b[1] == 51 && b[2] == 100)
                || (b[0] == 203 && b[1] == 0 && b[2] == 113);
        return !special;
    }

    // Only 2000::/3 is routed, and some of it wraps or translates other addresses.
    private static boolean isPublic6(int[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean wraps = (b[0] == 0x20 && b[1] == 0x02) || (b[0] == 0x20 && b[1] == 0x01 && b[2] < 0x02);
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == 0xb8;
        return global && !wraps && !documentation;
    }
}
