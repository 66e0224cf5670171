package org.undersigned.app.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.MailRecords;

/** Whether the site's name leads somewhere. */
record NameExamination(Optional<URI> url, String resolver) implements Examination {
    @Override
    public String topic() {
        return "name";
    }

    /** Whether a name leads to an address of this very machine. */
    static boolean isThisMachine(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<Line> lines() {
        if (url.isEmpty()) {
            return List.of(Line.look(topic(), "No url is set, so no name is looked up.", "Set url."));
        }
        String host = url.get().getHost();
        try {
            return List.of(judged(host, addresses(host)));
        } catch (FetchRefused | UnknownHostException e) {
            return List.of(unknown(host));
        }
    }

    private static Line unknown(String host) {
        return Line.wrong(
                "name",
                host + " has no address.",
                "Add an A record, and an AAAA record where you have IPv6, for " + host + " where its DNS is kept.");
    }

    private static Line judged(String host, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return unknown(host);
        }
        String found = host + " has the "
                + (addresses.size() == 1 ? "address " : "addresses ")
                + String.join(
                        ", ",
                        addresses.stream().map(InetAddress::getHostAddress).toList())
                + ".";
        return addresses.stream().allMatch(NameExamination::isPrivate)
                ? Line.look("name", found, "Readers outside your network cannot reach it: add a public address.")
                : Line.ok("name", found);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    // As readers see it where a resolver is set; else as this machine does.
    private List<InetAddress> addresses(String host) throws FetchRefused, UnknownHostException {
        boolean isSystems = resolver.isEmpty() || resolver.equals("none") || host.matches("localhost|[0-9.]+|\\[.*]");
        if (isSystems) {
            return Arrays.asList(InetAddress.getAllByName(host));
        }
        MailRecords records = new MailRecords(resolver);
        List<InetAddress> addresses = literal(records.at(host, MailRecords.Kind.A));
        try {
            addresses.addAll(literal(records.at(host, MailRecords.Kind.AAAA)));
        } catch (FetchRefused e) {
            // Some servers say nothing at all of sorts of records that they have none of.
            if (addresses.isEmpty()) {
                throw e;
            }
        }
        return addresses;
    }

    private static List<InetAddress> literal(List<String> digits) {
        List<InetAddress> addresses = new ArrayList<>();
        digits.forEach(address -> addresses.add(InetAddress.ofLiteral(address)));
        return addresses;
    }
}
