package org.undersigned.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.MailRecords;

/**
 * Whether the DNS says of the sender's domain what receivers want to read there.
 *
 * @param bounces the envelope's sender where it is another one; empty for none
 */
record SenderExamination(String from, String bounces, String resolver) implements Examination {
    @Override
    public String topic() {
        return "sender";
    }

    @Override
    public List<Line> lines() {
        MailRecords records = new MailRecords(resolver);
        if (records.isOff()) {
            return List.of(Line.look(
                    topic(),
                    "The DNS is left alone (dns.resolver is none), so SPF and DMARC were not looked up.",
                    "Ask by hand: dig TXT " + domain(from) + ", and dig TXT _dmarc." + domain(from) + "."));
        }
        List<Line> lines = new ArrayList<>();
        try {
            // Receivers look at the envelope.
            lines.add(spf(domain(bounces.isEmpty() ? from : bounces), records));
            lines.add(dmarc(domain(from), records));
        } catch (FetchRefused e) {
            lines.add(Line.look(
                    topic(),
                    "The DNS did not tell of the sender's domain: " + e.getMessage(),
                    "Look at the resolvers of this machine, or set dns.resolver."));
        }
        lines.add(Line.look(
                topic(),
                "Whether mail is signed by DKIM cannot be seen from here: its record stands at a name that only the mail"
                        + " server knows.",
                "Send yourself a mail with --send-to, and look for dkim=pass in its Authentication-Results."));
        return lines;
    }

    private Line spf(String domain, MailRecords records) throws FetchRefused {
        List<String> found = records.at(domain, MailRecords.Kind.TXT).stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
                .toList();
        // RFC 7208, section 4.5: several are as bad as a wrong one.
        return switch (found.size()) {
            case 1 -> Line.ok(topic(), domain + " has an SPF record: " + found.getFirst());
            case 0 ->
                Line.wrong(
                        topic(),
                        domain + " has no SPF record: large receivers refuse its mail.",
                        "Add a TXT record at %s that names your mail server, such as “v=spf1 a:%s -all”."
                                .formatted(domain, "mail." + domain));
            default ->
                Line.wrong(
                        topic(),
                        domain + " has " + found.size() + " SPF records, and so none that counts.",
                        "Make one record of them.");
        };
    }

    // RFC 9989, section 4.10: of the domain, or of one above it.
    private Line dmarc(String domain, MailRecords records) throws FetchRefused {
        for (String above = domain; above.indexOf('.') > 0; above = above.substring(above.indexOf('.') + 1)) {
            for (String text : records.at("_dmarc." + above, MailRecords.Kind.TXT)) {
                if (text.startsWith("v=DMARC1")) {
                    return Line.ok(topic(), domain + " has a DMARC record: " + text);
                }
            }
        }
        return Line.look(
                topic(),
                domain + " has no DMARC record: large receivers refuse newsletters without one.",
                "Add a TXT record at _dmarc.%s, such as “v=DMARC1; p=none”.".formatted(domain));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).replaceAll("[>\\s]", "");
    }
}
