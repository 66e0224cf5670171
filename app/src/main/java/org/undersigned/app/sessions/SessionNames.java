package org.undersigned.app.sessions;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.undersigned.app.web.SiteAddress;

/** What sessions are called: in the database and, inside their cookie, in a browser. */
@Configuration(proxyBeanMethods = false)
class SessionNames {
    // 216 bits, as 36 characters: the column of Spring Session's table takes as many, and would fill up fewer with
    // blanks.
    private static final int BYTES = 27;

    static final String COOKIE = "undersigned";

    @Bean
    SessionIdGenerator sessionIdGenerator(SecureRandom random) {
        return () -> random(random);
    }

    /** A word of 36 characters that nobody can guess. */
    static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(SiteAddress address) {
        return cookie -> {
            cookie.setCookieName(address.cookie(COOKIE));
            cookie.setUseSecureCookie(address.isSecure());
            cookie.setCookiePath("/");
        };
    }
}
