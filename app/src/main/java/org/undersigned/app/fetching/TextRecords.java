package org.undersigned.app.fetching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Asks the DNS for the texts at a name ({@link DnsQuestions}), without any alias: only what a server says of exactly this
 * name is believed.
 */
@Component
public class TextRecords {
    private static final int MOST = 200;

    private final Resolvers resolvers;
    private final DnsQuestions questions;

    /** @param resolver whom to ask; {@link Resolvers} says in what form */
    public TextRecords(@Value("${undersigned.dns.resolver:}") String resolver) {
        this.resolvers = Resolvers.read(resolver);
        this.questions = new DnsQuestions(resolvers);
    }

    /** Whether the operator wants the DNS left alone. */
    public boolean isOff() {
        return resolvers.isNone();
    }

    /** The texts of all TXT records at the name, each with its parts joined, byte for byte; empty where there are none. */
    public List<String> at(String name) throws FetchRefused {
        return texts(name, questions.ask(name, Type.TXT));
    }

    private static List<String> texts(String name, Message answer) throws FetchRefused {
        Name asked = answer.getQuestion().getName();
        List<String> texts = new ArrayList<>();
        for (Record record : answer.getSection(Section.ANSWER)) {
            if (record.getType() == Type.CNAME || record.getType() == Type.DNAME) {
                throw new FetchRefused("fetching.dns.alias", "name", name);
            }
            if (record instanceof TXTRecord text
                    && record.getDClass() == DClass.IN
                    && record.getName().equals(asked)) {
                texts.add(joined(text));
            }
        }
        if (texts.size() > MOST) {
            throw new FetchRefused("fetching.dns.too-many", "most", String.valueOf(MOST), "name", name);
        }
        return List.copyOf(texts);
    }

    private static String joined(TXTRecord record) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        record.getStringsAsByteArrays().forEach(joined::writeBytes);
        return joined.toString(StandardCharsets.ISO_8859_1);
    }
}
