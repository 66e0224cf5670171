package org.undersigned.app.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sorts of values that there are. */
final class Kinds {
    private static final int HIGHEST_PORT = 0xffff;
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+");
    private static final Pattern NAMED_ADDRESS = Pattern.compile("[^<>]*<([^<>]+)>");
    private static final Pattern NETWORK =
            Pattern.compile("(?<address>[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(/(?<prefix>[0-9]{1,3}))?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern RECIPIENT = Pattern.compile("age1[02-9ac-hj-np-z]{58}");
    private static final Pattern DATABASE = Pattern.compile("(?<before>[^@]+@)(?<hosts>[^/?#@]+)(?<after>/.*)");
    private static final List<String> YES = List.of("yes", "true");
    private static final List<String> NO = List.of("no", "false");

    private Kinds() {}

    static Kind number(int from, int to) {
        return new Kind(
                "number, %d to %d".formatted(from, to),
                "be a number from %d to %d".formatted(from, to),
                value -> isNumber(value, from, to));
    }

    static Kind port() {
        return new Kind("port", "be a number from 1 to 65535", value -> isNumber(value, 1, HIGHEST_PORT));
    }

    private static boolean isNumber(String value, int from, int to) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }

    static Kind timeOfDay() {
        return new Kind(
                "time of day",
                "be a time of day, such as 02:30",
                value -> value.matches("([01][0-9]|2[0-3]):[0-5][0-9]"));
    }

    static Kind yesOrNo() {
        return new Kind("yes or no", "be yes or no", value -> YES.contains(value) || NO.contains(value));
    }

    static boolean isYes(String value) {
        return YES.contains(value);
    }

    static Kind oneOf(String... choices) {
        String list = String.join(", ", choices);
        return new Kind("one of " + list, "be one of " + list, Arrays.asList(choices)::contains);
    }

    static Kind language(String... tags) {
        String list = String.join(", ", tags);
        return new Kind("language: " + list, "be a language of the interface: " + list, Arrays.asList(tags)::contains);
    }

    static Kind path() {
        return new Kind("path", "be the path of a folder", value -> path(value).isPresent());
    }

    static Kind program() {
        return new Kind(
                "path",
                "be the whole path of a program, such as /usr/bin/chromium",
                value -> path(value).filter(Path::isAbsolute).isPresent());
    }

    private static Optional<Path> path(String value) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** To listen on. */
    static Kind address() {
        return new Kind("address", "be an address of this machine, such as 127.0.0.1", Kinds::isAddress);
    }

    private static boolean isAddress(String value) {
        try {
            return HOST.matcher(value).matches()
                    ? !InetAddress.getByName(value).isMulticastAddress()
                    : !InetAddress.ofLiteral(value).isMulticastAddress();
        } catch (UnknownHostException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whose word is taken. Not everybody's: a network without a prefix would let anybody say anything. */
    static Kind networks() {
        return new Kind(
                "list of addresses and networks",
                "be addresses and networks, such as 10.0.0.5 or fd00::/64, with commas between them",
                each(Kinds::isNetwork));
    }

    private static boolean isNetwork(String value) {
        Matcher parts = NETWORK.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        try {
            int bits = InetAddress.ofLiteral(parts.group("address")).getAddress().length * Byte.SIZE;
            return parts.group("prefix") == null || isNumber(parts.group("prefix"), 1, bits);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Kind webAddress() {
        return new Kind(
                "URL",
                "begin with https:// and name a host, such as https://statements.example.org",
                value -> url(value, "https", "http")
                        .filter(url -> url.getRawUserInfo() == null
                                && url.getRawQuery() == null
                                && url.getRawFragment() == null)
                        .isPresent());
    }

    static Kind database() {
        return new Kind(
                "URL with a password",
                "look like postgresql://user:password@host:5432/database",
                value -> value.equals("embedded") || isDatabase(value),
                true);
    }

    // Of several hosts, with commas between, each has to be one.
    private static boolean isDatabase(String value) {
        Matcher parts = DATABASE.matcher(value);
        return parts.matches()
                && Arrays.stream(parts.group("hosts").split(",", -1))
                        .allMatch(host -> hasUser(
                                url(parts.group("before") + host + parts.group("after"), "postgresql", "postgres")));
    }

    static Kind smtp() {
        return new Kind(
                "URL with a password",
                "look like smtp://user:password@mail.example.org:587",
                value -> url(value, "smtp", "smtps").isPresent(),
                true);
    }

    static Kind mailbox() {
        return new Kind(
                "URL with a password",
                "look like imaps://user:password@mail.example.org/INBOX",
                value -> hasUser(url(value, "imap", "imaps")),
                true);
    }

    private static boolean hasUser(Optional<URI> url) {
        return url.filter(one -> one.getRawUserInfo() != null).isPresent();
    }

    private static Optional<URI> url(String value, String... schemes) {
        try {
            URI url = URI.create(value);
            boolean isWhole = Arrays.asList(schemes).contains(url.getScheme())
                    && url.getHost() != null
                    && url.getPort() <= HIGHEST_PORT;
            return isWhole ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Kind mailAddress() {
        return new Kind(
                "mail address", "be a mail address, such as office@example.org", MAIL_ADDRESS.asMatchPredicate());
    }

    /** A mail address, perhaps with a name before it. */
    static Kind sender() {
        return new Kind(
                "mail address",
                "be the address that mail is sent from, such as office@example.org",
                value -> MAIL_ADDRESS.matcher(value).matches()
                        || NAMED_ADDRESS
                                .matcher(value)
                                .results()
                                .anyMatch(found -> found.end() == value.length()
                                        && MAIL_ADDRESS.matcher(found.group(1)).matches()));
    }

    static Kind host() {
        return new Kind("host name", "be the name of a host, such as mx.example.org", HOST.asMatchPredicate());
    }

    /** A name that stands in a header of a mail. */
    static Kind word() {
        return new Kind("word", "be one word", value -> value.matches("\\S{1,253}"));
    }

    static Kind addressAndPort() {
        return new Kind(
                "address and port",
                "look like 127.0.0.1:10024, an address and a port",
                value -> url("lmtp://" + value, "lmtp")
                        .filter(url -> url.getPort() > 0 && isAuthority(url, value))
                        .isPresent());
    }

    static Kind server(String example) {
        return new Kind("host, perhaps with a port", "be the address of a server, such as " + example, Kinds::isServer);
    }

    static Kind resolver() {
        return new Kind(
                "address, perhaps with a port; or none",
                "be the address of a resolver, such as 192.0.2.53 or localhost:5353, or none",
                value -> value.equals("none") || isServer(value));
    }

    private static boolean isServer(String value) {
        return url("at://" + value, "at").filter(url -> isAuthority(url, value)).isPresent();
    }

    private static boolean isAuthority(URI url, String value) {
        return url.getRawUserInfo() == null && value.equals(url.getRawAuthority());
    }

    static Kind substitutes() {
        return new Kind(
                "list of host=URL",
                "be hosts with the address to ask in their place, such as partner.example=http://10.0.0.7:8080",
                each(pair -> pair.indexOf('=') > 0
                        && url(pair.substring(pair.indexOf('=') + 1).strip(), "http", "https")
                                .isPresent()));
    }

    static Kind recipients() {
        return new Kind(
                "list of age1…",
                "be public keys of age, such as age1… that age-keygen prints, with commas between them",
                each(RECIPIENT.asMatchPredicate()));
    }

    private static Predicate<String> each(Predicate<String> one) {
        return value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(one);
    }
}
