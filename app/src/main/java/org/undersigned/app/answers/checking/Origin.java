package org.undersigned.app.answers.checking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.app.answers.reading.MailHead;

/**
 * Which machine handed a message to the operator's mail server, as that server wrote it down.
 *
 * @param address of the client, without brackets
 * @param helo what it called itself
 */
record Origin(String address, String helo) {
    private static final int LONGEST = 2000;
    private static final Pattern BY = Pattern.compile("\\bby\\s+([^\\s;()]{1,255})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL =
            Pattern.compile("\\bwith\\s+(LMTP|LMTPS|LMTPA|local)\\b", Pattern.CASE_INSENSITIVE);
    // Postfix: from HELO (name [address]); Exim: from name ([address] helo=HELO), or from [address] (helo=HELO).
    private static final Pattern FROM = Pattern.compile("^from\\s+(\\S{1,255})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("\\[(?:IPv6:)?([0-9a-fA-F.:]{2,45})\\]");
    private static final Pattern HELO = Pattern.compile("\\bhelo=\\[?([^\\s)\\]]{1,255})");
    private static final Pattern HERE = Pattern.compile("127\\..*|::1|0:0:0:0:0:0:0:1");

    /**
     * From the topmost trace that the server wrote; one that it wrote of itself, when a filter or its own delivery handed
     * the message back, is passed over. Empty where the topmost is another's, or says no address.
     *
     * @param server the name by which it writes
     */
    static Optional<Origin> of(MailHead head, String server) {
        for (String written : head.values("Received").stream().limit(10).toList()) {
            String trace = written.replaceAll("\\s+", " ");
            if (!isBy(trace, server)) {
                return Optional.empty();
            }
            Optional<Origin> origin = read(trace.substring(0, by(trace).start()));
            boolean isPassedOver = origin.map(
                            from -> HERE.matcher(from.address()).matches())
                    .orElse(LOCAL.matcher(trace).find());
            if (!isPassedOver) {
                return origin;
            }
        }
        return Optional.empty();
    }

    private static Matcher by(String trace) {
        Matcher by = BY.matcher(trace);
        // The first one after what the server wrote of the client, which has no spaces but its own.
        int comment = trace.indexOf(") by ");
        if (comment < 0 || !by.find(comment + 1)) {
            by.reset().find();
        }
        return by;
    }

    private static boolean isBy(String trace, String server) {
        if (trace.length() > LONGEST || !BY.matcher(trace).find()) {
            return false;
        }
        return by(trace).group(1).toLowerCase(Locale.ROOT).equals(server);
    }

    private static Optional<Origin> read(String from) {
        Matcher name = FROM.matcher(from);
        List<String> addresses =
                ADDRESS.matcher(from).results().map(found -> found.group(1)).toList();
        if (!name.find() || addresses.isEmpty()) {
            return Optional.empty();
        }
        Matcher helo = HELO.matcher(from);
        // The server writes the address last; what stands before it is what the client said.
        return Optional.of(new Origin(addresses.getLast(), helo.find() ? helo.group(1) : name.group(1)));
    }
}
