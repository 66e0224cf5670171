package org.undersigned.app.fetching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Asks the DNS what tells who may send mail for a domain. Follows the aliases that stand in the same answer. */
@Component
public class MailRecords {
    /** Sorts of records. */
    public enum Kind {
        TXT(Type.TXT),
        MX(Type.MX),
        A(Type.A),
        AAAA(Type.AAAA),
        PTR(Type.PTR);

        private final int type;

        Kind(int type) {
            this.type = type;
        }
    }

    private static final int MOST_ALIASES = 8;
    private static final int MOST = 200;

    private final Resolvers resolvers;
    private final DnsQuestions questions;

    /** @param resolver whom to ask; {@link Resolvers} says in what form */
    public MailRecords(@Value("${undersigned.dns.resolver:}") String resolver) {
        this.resolvers = Resolvers.read(resolver);
        this.questions = new DnsQuestions(resolvers);
    }

    /** Whether the operator wants the DNS left alone. */
    public boolean isOff() {
        return resolvers.isNone();
    }

    /**
     * What stands at a name: texts byte for byte, names without a final dot, addresses as digits. Empty where there is
     * nothing; at most 200.
     */
    public List<String> at(String name, Kind kind) throws FetchRefused {
        Message answer = questions.ask(name, kind.type);
        Name owner = end(answer);
        List<String> found = new ArrayList<>();
        for (Record record : answer.getSection(Section.ANSWER)) {
            if (record.getType() == kind.type && record.getName().equals(owner) && found.size() < MOST) {
                text(record).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Name end(Message answer) {
        Name name = answer.getQuestion().getName();
        for (int i = 0; i < MOST_ALIASES; i++) {
            Name from = name;
            Optional<Name> target = answer.getSection(Section.ANSWER).stream()
                    .filter(record -> record.getName().equals(from))
                    .filter(CNAMERecord.class::isInstance)
                    .map(record -> ((CNAMERecord) record).getTarget())
                    .findFirst();
            if (target.isEmpty()) {
                return name;
            }
            name = target.get();
        }
        return name;
    }

    private static Optional<String> text(Record record) {
        return switch (record) {
            case TXTRecord text -> Optional.of(joined(text));
            case MXRecord exchanger -> Optional.of(exchanger.getTarget().toString(true));
            case ARecord address -> Optional.of(address.getAddress().getHostAddress());
            case AAAARecord address -> Optional.of(address.getAddress().getHostAddress());
            case PTRRecord pointer -> Optional.of(pointer.getTarget().toString(true));
            default -> Optional.empty();
        };
    }

    private static String joined(TXTRecord record) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        record.getStringsAsByteArrays().forEach(joined::writeBytes);
        return joined.toString(StandardCharsets.ISO_8859_1);
    }
}
