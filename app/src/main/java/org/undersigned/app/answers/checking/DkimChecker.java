package org.undersigned.app.answers.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.apache.james.mime4j.io.EOLConvertingInputStream;
import org.undersigned.app.answers.reading.MailHead;
import org.undersigned.app.fetching.FetchRefused;
import org.undersigned.app.fetching.MailRecords;

/** Looks at the signatures of a message. */
final class DkimChecker {
    private static final int MOST = 5;
    private static final String FIELD = "DKIM-Signature";
    // A key of 1,024 bits, which is the shortest that counts (RFC 8301), has 162 bytes.
    private static final int SHORTEST_KEY = 216;

    private final MailRecords records;

    DkimChecker(MailRecords records) {
        this.records = records;
    }

    /** One for each of the first signatures; {@code NONE} for a message without any. */
    List<Check> check(MailHead head, InputStream body, String from) throws IOException {
        if (head.values(FIELD).isEmpty()) {
            return List.of(new Check(Check.Method.DKIM, "", Check.Result.NONE, "", false));
        }
        if (records.isOff()) {
            return List.of(new Check(Check.Method.DKIM, "", Check.Result.NOT_CHECKED, "", false));
        }
        DKIMVerifier verifier =
                new DKIMVerifier((methods, selector, domain) -> keys(selector + "._domainkey." + domain));
        try {
            verifier.verify(new HeadFields(head), new EOLConvertingInputStream(body));
        } catch (FailException failed) {
            // Said by each signature's own result.
            return results(verifier, from);
        } catch (RuntimeException damaged) {
            return List.of(new Check(Check.Method.DKIM, "", Check.Result.BROKEN, "", false));
        }
        return results(verifier, from);
    }

    private List<String> keys(String name) throws TempFailException, PermFailException {
        if (Domains.ascii(name).isEmpty()) {
            throw new PermFailException("no such name can be");
        }
        try {
            List<String> keys = records.at(name, MailRecords.Kind.TXT);
            if (keys.stream().anyMatch(DkimChecker::isShort)) {
                throw new PermFailException("the key is too short");
            }
            return keys;
        } catch (FetchRefused e) {
            throw new TempFailException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isShort(String record) {
        String plain = record.replaceAll("\\s", "");
        int at = plain.indexOf("p=");
        String key = at < 0 ? "" : plain.substring(at + 2).replaceAll(";.*", "");
        return !key.isEmpty() && !plain.contains("k=ed25519") && key.length() < SHORTEST_KEY;
    }

    private static List<Check> results(DKIMVerifier verifier, String from) {
        List<Check> checks = new ArrayList<>();
        for (var result : verifier.getResults()) {
            SignatureRecord record = result.getRecord();
            String domain = record == null ? "" : Domains.ascii(String.valueOf(record.getDToken()));
            Check.Result said = switch (result.getResultType()) {
                case PASS -> passed(record);
                case TEMPERROR -> Check.Result.TEMPORARY;
                default -> Check.Result.FAIL;
            };
            checks.add(new Check(Check.Method.DKIM, "", said, domain, Domains.isAligned(domain, from)));
        }
        return checks.isEmpty()
                ? List.of(new Check(Check.Method.DKIM, "", Check.Result.BROKEN, "", false))
                : List.copyOf(checks);
    }

    private static Check.Result passed(SignatureRecord record) {
        // RFC 8301: SHA-1 proves nothing any more.
        if (String.valueOf(record.getHashMethod()).toLowerCase(Locale.ROOT).contains("sha1")) {
            return Check.Result.FAIL;
        }
        return record.getBodyHashLimit() >= 0 ? Check.Result.PARTIAL : Check.Result.PASS;
    }

    private record HeadFields(MailHead head) implements Headers {
        @Override
        public List<String> getFields() {
            return head.fields().stream().map(HeadFields::sent).toList();
        }

        @Override
        public List<String> getFields(String name) {
            // Each signature costs a question to the DNS.
            int most = name.equalsIgnoreCase(FIELD) ? MOST : Integer.MAX_VALUE;
            return head.fields().stream()
                    .filter(field -> field.name().equalsIgnoreCase(name.strip()))
                    .limit(most)
                    .map(HeadFields::sent)
                    .toList();
        }

        // The library takes its bytes as UTF-8.
        private static String sent(MailHead.Field field) {
            return new String(field.raw().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }
}
