package org.undersigned.app.entering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.undersigned.verify.PasskeyAssertion;

/** What a passkey is to sign, in the session of whoever looks at the page; and how long ago one was shown there. */
@Component
class Challenge {
    private static final String ASKED = "entering.asked";
    private static final String SHOWN = "entering.shown";
    private static final int BYTES = 32;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SecureRandom random;

    Challenge(SecureRandom random) {
        this.random = random;
    }

    /** A new one, as the page's script wants it; any earlier one is of no use any more. */
    String next(HttpServletRequest request) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        request.getSession().setAttribute(ASKED, HexFormat.of().formatHex(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(PasskeyAssertion.challenge(bytes));
    }

    /** The one that the page had, once; after that one that nobody has signed. */
    byte[] take(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object asked = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        if (asked instanceof String hex) {
            return HexFormat.of().parseHex(hex);
        }
        byte[] unknown = new byte[BYTES];
        random.nextBytes(unknown);
        return unknown;
    }

    void shown(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(SHOWN, age(session));
    }

    /** Whether a passkey was shown here lately or, for whoever has none, the session has just begun. */
    boolean isFresh(HttpServletRequest request, boolean hasPasskeys) {
        HttpSession session = request.getSession();
        boolean wasShown = session.getAttribute(SHOWN) instanceof Long;
        long shownAt = session.getAttribute(SHOWN) instanceof Long age ? age : 0;
        return (wasShown || !hasPasskeys) && age(session) - shownAt <= FRESH.toMillis();
    }

    // By the session's own clock, as its end is.
    private static long age(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime();
    }
}
