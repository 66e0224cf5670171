package org.undersigned.app.opencall.folding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.guarding.MailProviders;

/**
 * An organisation's website as somebody typed it.
 *
 * @param host in lower case, without {@code www.}
 * @param registered the part that one owner has, by the public suffix list; empty for a host that stands for many:
 *     a suffix, or where anybody can have a mailbox
 */
public record Website(String host, Optional<String> registered) {
    private static final Pattern FORM = Pattern.compile(
            "(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})(?:[/:?#].*)?");
    private static final int LONGEST = 200;
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    public static Optional<Website> parse(String typed) {
        Matcher site = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return typed.length() <= LONGEST && site.matches() ? Optional.of(of(site.group(1))) : Optional.empty();
    }

    public static Website of(String host) {
        String ascii = FoldedMailbox.ascii(host);
        Optional<String> registered =
                Optional.ofNullable(SUFFIXES.getDomainRoot(ascii, null)).filter(root -> !MailProviders.has(root));
        return new Website(host, registered);
    }
}
