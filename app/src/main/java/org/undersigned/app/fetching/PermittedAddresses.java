package org.undersigned.app.fetching;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which addresses may be asked at all, and what is asked in the place of some. */
final class PermittedAddresses {
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private final Map<String, URI> instead;

    private PermittedAddresses(Map<String, URI> instead) {
        this.instead = Map.copyOf(instead);
    }

    /** @param setting pairs such as {@code a.example=http://localhost:9000}, with commas between them */
    static PermittedAddresses read(String setting) {
        Map<String, URI> instead = new HashMap<>();
        for (String pair : setting.split(",")) {
            String[] halves = pair.split("=", 2);
            if (halves.length == 2) {
                instead.put(halves[0].strip(), URI.create(halves[1].strip()));
            }
        }
        return new PermittedAddresses(instead);
    }

    /**
     * What is asked.
     *
     * @param isExempt whether an operator has named it: it may be anywhere
     */
    record Target(URI address, boolean isExempt) {}

    Target target(URI wanted) throws FetchRefused {
        URI other = instead.get(String.valueOf(wanted.getRawAuthority()));
        if (other != null) {
            String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
            return new Target(URI.create(other + wanted.getRawPath() + query), true);
        }
        boolean form = ("https".equals(wanted.getScheme()) || "http".equals(wanted.getScheme()))
                && wanted.getHost() != null
                && wanted.getRawUserInfo() == null
                && USUAL_PORTS.contains(wanted.getPort());
        if (!form) {
            throw new FetchRefused("fetching.usual-addresses-only");
        }
        return new Target(wanted, false);
    }
}
