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

    /**
     * Reads {@code postgresql://user:password@host:port/database?options}. Of several hosts, with commas between, the one
     * is used that takes writes.
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

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + user + "]";
    }
}
