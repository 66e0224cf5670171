package org.undersigned.app.newsletter.sending;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.web.SiteAddress;

/**
 * What stands around every newsletter of this site.
 *
 * @param mailto where a mail to leave can be sent; empty where nobody reads such mail
 */
record Envelope(String site, SiteAddress address, String mailto) {
    String own(Optional<LinkToken> token) {
        return address.link(token.map(link -> "/newsletter/own/" + link.value()).orElse("/newsletter"));
    }

    String leave(Optional<LinkToken> token) {
        return address.link(
                token.map(link -> "/newsletter/leave/" + link.value()).orElse("/newsletter"));
    }

    Map<String, String> headers(Optional<LinkToken> token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "List-ID",
                encoded(site) + " <newsletter." + (address.host().isEmpty() ? "localhost" : address.host()) + ">");
        // Absence notices leave lists alone (RFC 3834, section 2). It is no Auto-Submitted: somebody wrote it.
        headers.put("Precedence", "bulk");
        if (token.isPresent()) {
            String web = "<" + leave(token) + ">";
            headers.put(
                    "List-Unsubscribe", mailto.isBlank() ? web : web + ", <mailto:" + mailto + "?subject=unsubscribe>");
            // RFC 8058, section 3.1.
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private static String encoded(String name) {
        try {
            String plain = name.replaceAll("[\\p{Cntrl}\"\\\\]+", " ").strip();
            return plain.chars().allMatch(c -> c < 128)
                    ? "\"" + plain + "\""
                    : MimeUtility.encodeText(plain, "UTF-8", "B").replaceAll("\\s+", " ");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }
}
