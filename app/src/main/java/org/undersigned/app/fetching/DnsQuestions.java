package org.undersigned.app.fetching;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Puts questions to the DNS. By UDP, and by TCP where the answer is too long for it; no cache, no search path. Only the
 * words of a server that knows the name count as "there are none".
 */
final class DnsQuestions {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(3);
    private static final int ROUNDS = 2;

    private final Resolvers resolvers;
    private final InstantSource clock = InstantSource.system();

    DnsQuestions(Resolvers resolvers) {
        this.resolvers = resolvers;
    }

    /** @param type of {@link Type} */
    Message ask(String name, int type) throws FetchRefused {
        return ask(name, Message.newQuery(Record.newRecord(parsed(name), type, DClass.IN)));
    }

    private static Name parsed(String name) throws FetchRefused {
        try {
            return Name.fromString(name, Name.root);
        } catch (TextParseException e) {
            throw new FetchRefused(e, "fetching.dns.no-name", "name", name);
        }
    }

    private Message ask(String name, Message query) throws FetchRefused {
        Instant until = clock.instant().plus(LONGEST);
        FetchRefused reason = new FetchRefused("fetching.dns.no-resolver", "name", name);
        for (int round = 0; round < ROUNDS; round++) {
            for (var server : resolvers.servers()) {
                Duration left = Duration.between(clock.instant(), until);
                if (left.isNegative() || left.isZero()) {
                    throw reason;
                }
                SimpleResolver resolver = new SimpleResolver(server);
                resolver.setTimeout(left.compareTo(LONGEST_ATTEMPT) < 0 ? left : LONGEST_ATTEMPT);
                try {
                    Message answer = resolver.send(query);
                    Optional<FetchRefused> refused = refusal(name, answer);
                    if (refused.isEmpty()) {
                        return answer;
                    }
                    reason = refused.get();
                } catch (IOException e) {
                    // The next server, or the next try, may answer; the last reason is told.
                    reason = new FetchRefused(e, "fetching.dns.no-answer", "name", name);
                }
            }
        }
        throw reason;
    }

    /** Why an answer says nothing; empty for one that does. */
    private static Optional<FetchRefused> refusal(String name, Message answer) {
        Header header = answer.getHeader();
        if (!header.getFlag(Flags.QR) || header.getFlag(Flags.TC)) {
            return Optional.of(new FetchRefused("fetching.dns.not-whole", "name", name));
        }
        if (header.getRcode() == Rcode.NXDOMAIN) {
            return Optional.empty();
        }
        if (header.getRcode() != Rcode.NOERROR) {
            return Optional.of(
                    new FetchRefused("fetching.dns.code", "name", name, "code", Rcode.string(header.getRcode())));
        }
        // A server that only points to others, or knows nothing of the name, says so by neither flag nor SOA record.
        boolean isKnown = header.getFlag(Flags.AA)
                || !answer.getSection(Section.ANSWER).isEmpty()
                || answer.getSection(Section.AUTHORITY).stream().anyMatch(record -> record.getType() == Type.SOA);
        return isKnown ? Optional.empty() : Optional.of(new FetchRefused("fetching.dns.unknown", "name", name));
    }
}
