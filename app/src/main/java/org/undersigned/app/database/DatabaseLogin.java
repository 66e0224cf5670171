package org.undersigned.app.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a database is and as whom it is used. */
public record DatabaseLogin(String jdbcUrl, String user, String password) {
    /** Reads {@code postgresql://user:password@host:port/database?options}. */
    public static DatabaseLogin parse(String url) {
        try {
            URI uri = URI.create(url.strip().replaceFirst("^jdbc:", ""));
            String[] user = String.valueOf(uri.getRawUserInfo()).split(":", 2);
            boolean form = ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() != null;
            if (form) {
                String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                return new DatabaseLogin(
                        "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                                + uri.getRawPath() + options,
                        decoded(user[0]),
                        user.length < 2 ? "" : decoded(user[1]));
            }
        } catch (IllegalArgumentException e) {
            throw new DatabaseUnavailable(wrongForm(), e);
        }
        throw new DatabaseUnavailable(wrongForm());
    }

    private static String wrongForm() {
        return "UNDERSIGNED_DATABASE_URL should look like postgresql://user:password@host:5432/database.";
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
