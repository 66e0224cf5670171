package org.undersigned.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The network address that a request came from: the peer's, or whom a web server on this machine or in its private network
 * names in X-Forwarded-For. Only for counting: whoever sits in that network could name another.
 */
public final class AskingAddress {
    private AskingAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** @param named what the header says, where there is one */
    public static String of(String peer, @Nullable String named) {
        if (named == null || !isNear(peer)) {
            return peer;
        }
        // The last one is what the web server itself has seen; those before it anybody can have written.
        return named.substring(named.lastIndexOf(',') + 1).strip();
    }

    private static boolean isNear(String peer) {
        InetAddress address = InetAddress.ofLiteral(peer.replaceAll("%.*$", ""));
        return address.isLoopbackAddress() || address.isSiteLocalAddress();
    }
}
