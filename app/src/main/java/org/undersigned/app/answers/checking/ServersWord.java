package org.undersigned.app.answers.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.app.answers.reading.MailHead;

/** What the operator's own mail server wrote about a message (RFC 8601). Only its topmost word counts. */
final class ServersWord {
    private static final int LONGEST = 4000;
    private static final int MOST = 10;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RESULT =
            Pattern.compile("^\\s*(dkim|spf)\\s*=\\s*([a-z]+)\\b(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SIGNER = Pattern.compile("header\\.(?:d|i)\\s*=\\s*\"?([^\\s;\"]+)");
    private static final Pattern ENVELOPE = Pattern.compile("smtp\\.(?:mailfrom|helo)\\s*=\\s*\"?([^\\s;\"]+)");

    private ServersWord() {}

    /** Empty where it says nothing. */
    static List<Check> of(MailHead head, String server, String from) {
        return head.values("Authentication-Results").stream()
                .filter(word -> word.length() <= LONGEST)
                .map(ServersWord::withoutComments)
                .filter(word -> server(word).equalsIgnoreCase(server))
                .findFirst()
                .map(word -> checks(word, server, from))
                .orElse(List.of());
    }

    private static String withoutComments(String word) {
        String plain = word;
        for (int depth = 0; depth < 5; depth++) {
            plain = COMMENT.matcher(plain).replaceAll(" ");
        }
        return plain;
    }

    private static String server(String word) {
        return word.replaceAll("(?s);.*", "").strip().replaceAll("\\s.*", "");
    }

    private static List<Check> checks(String word, String server, String from) {
        List<Check> checks = new ArrayList<>();
        for (String said : word.split(";")) {
            Matcher result = RESULT.matcher(said);
            if (result.matches() && checks.size() < MOST) {
                boolean isSpf = result.group(1).equalsIgnoreCase("spf");
                String domain = domain(isSpf ? ENVELOPE : SIGNER, result.group(3));
                checks.add(new Check(
                        isSpf ? Check.Method.SPF : Check.Method.DKIM,
                        server,
                        Results.named(result.group(2)),
                        domain,
                        Domains.isAligned(domain, from)));
            }
        }
        return List.copyOf(checks);
    }

    private static String domain(Pattern property, String properties) {
        return Optional.of(property.matcher(properties))
                .filter(Matcher::find)
                .map(found -> Domains.of(found.group(1)))
                .orElse("");
    }
}
