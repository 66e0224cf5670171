package org.undersigned.app.answers.checking;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Whether two domains are of one organisation, by the public suffix list. */
final class Domains {
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();
    private static final int LONGEST = 253;

    private Domains() {}

    static boolean isAligned(String one, String other) {
        String mine = ascii(one);
        String theirs = ascii(other);
        return !mine.isEmpty() && (mine.equals(theirs) || registered(mine).equals(registered(theirs)));
    }

    private static String registered(String ascii) {
        // A suffix by itself belongs to nobody, and is of one organisation only with itself.
        return Optional.ofNullable(SUFFIXES.getDomainRoot(ascii, null)).orElse(ascii);
    }

    /** In lower case, without a final dot; empty for what is no domain. */
    static String ascii(String domain) {
        String plain = domain.strip().replaceAll("\\.$", "");
        try {
            String ascii = plain.length() > LONGEST ? "" : IDN.toASCII(plain).toLowerCase(Locale.ROOT);
            return ascii.matches("[a-z0-9_.-]{1," + LONGEST + "}") ? ascii : "";
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    /** Of a mail address or a domain. */
    static String of(String address) {
        return ascii(address.substring(address.lastIndexOf('@') + 1));
    }
}
