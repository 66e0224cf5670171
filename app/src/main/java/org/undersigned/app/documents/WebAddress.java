package org.undersigned.app.documents;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as people write it: with letters of any script, and perhaps without {@code https://}. */
final class WebAddress {
    private static final Pattern PARTS = Pattern.compile("(?i)(?:(https?)://)?([^/?#\\s@]+)([^#\\s]*)(?:#.*)?");
    private static final int LONGEST = 2000;

    private WebAddress() {}

    static Optional<URI> read(String typed) {
        Matcher parts = PARTS.matcher(typed.strip());
        if (typed.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            String host = parts.group(2);
            int colon = host.lastIndexOf(':');
            String name = colon > 0 && !host.endsWith("]") ? host.substring(0, colon) : host;
            String port = host.substring(name.length());
            String scheme = parts.group(1) == null ? "https" : parts.group(1).toLowerCase(Locale.ROOT);
            String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
            String ascii = name.startsWith("[") ? name : IDN.toASCII(name);
            URI address = URI.create(scheme + "://" + ascii + port + path);
            return address.getHost() == null || (!ascii.contains(".") && parts.group(1) == null)
                    ? Optional.empty()
                    : Optional.of(URI.create(address.toASCIIString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
