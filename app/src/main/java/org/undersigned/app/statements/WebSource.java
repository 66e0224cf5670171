package org.undersigned.app.statements;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address on the web where a ground can be read up: {@code http} or {@code https}, with a host, and no user in it. */
public record WebSource(String address) {
    private static final int LONGEST = 2000;

    public WebSource {
        if (host(address).isEmpty()) {
            throw new IllegalArgumentException("not a web address");
        }
    }

    public static Optional<WebSource> parse(String typed) {
        return host(typed.strip()).isPresent() ? Optional.of(new WebSource(typed.strip())) : Optional.empty();
    }

    /** What stands for it on a page. */
    public String host() {
        return host(address).orElseThrow().replaceFirst("^www\\.", "");
    }

    private static Optional<String> host(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            String authority = uri.getAuthority();
            return web && authority != null && !authority.isEmpty() && authority.indexOf('@') < 0
                    ? Optional.of(authority)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
