package org.undersigned.app.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a database is and as whom it is used. */
public record DatabaseLogin(String jdbcUrl, String user, String password) {
    // Hosts as RFC 3986 writes authorities, several of them with commas between, as libpq takes them.
    private static final Pattern URL = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?<user>[^:@/]+)(?::(?<password>[^@/]*))?@(?<hosts>[^@/?#]+)(?<path>/[^?#]+)(?:\\?(?<options>[^#]*))?");
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

    // Of this machine. A unix socket is reached by a factory of sockets, which the URL has to name.
    private static final Pattern HERE = Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");
    private static final Pattern SAYS = Pattern.compile("(?:^|&)(?:ssl|sslmode|socketFactory)=");
    private static final Pattern OWN_ROOT = Pattern.compile("(?:^|&)(?:sslrootcert|sslfactory)=");

    /**
     * Reads {@code postgresql://user:password@host:port/database?options}. Of several hosts, with commas between, the one
     * is used that takes writes. One that is not on this machine has to show its certificate.
     *
     * @throws DatabaseUnavailable if it has another form
     */
    public static DatabaseLogin parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches() || !Stream.of(parts.group("hosts").split(",", -1)).allMatch(HOST.asMatchPredicate())) {
            throw new DatabaseUnavailable(
                    "UNDERSIGNED_DATABASE_URL should look like postgresql://user:password@host:5432/database.");
        }
        List<String> options = new ArrayList<>();
        if (parts.group("options") != null && !parts.group("options").isEmpty()) {
            options.add(parts.group("options"));
        }
        if (parts.group("hosts").contains(",") && options.stream().noneMatch(set -> set.contains("targetServerType"))) {
            options.add("targetServerType=primary");
        }
        options.addAll(encryption(parts.group("hosts"), String.join("&", options)));
        try {
            return new DatabaseLogin(
                    "jdbc:postgresql://" + parts.group("hosts") + parts.group("path")
                            + (options.isEmpty() ? "" : "?" + String.join("&", options)),
                    decoded(parts.group("user")),
                    parts.group("password") == null ? "" : decoded(parts.group("password")));
        } catch (IllegalArgumentException e) {
            throw new DatabaseUnavailable(
                    "In UNDERSIGNED_DATABASE_URL a % begins the code of a sign, such as %40 for @.", e);
        }
    }

    /**
     * A database elsewhere is spoken with over TLS only, with a certificate of that host, unless the options say
     * otherwise. Trusted is whom Java trusts, or who {@code sslrootcert} names.
     */
    private static List<String> encryption(String hosts, String options) {
        if (SAYS.matcher(options).find() || Stream.of(hosts.split(",")).allMatch(HERE.asMatchPredicate())) {
            return List.of();
        }
        return OWN_ROOT.matcher(options).find()
                ? List.of("sslmode=verify-full")
                : List.of("sslmode=verify-full", "sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + user + "]";
    }
}
