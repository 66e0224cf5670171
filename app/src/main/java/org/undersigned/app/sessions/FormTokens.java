package org.undersigned.app.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.SiteAddress;

/**
 * What shows that a form comes from a page of this site. Kept in a cookie, not in the session: whoever opens a mailed link
 * needs no row in the database.
 */
@Component
class FormTokens implements CsrfTokenRepository {
    static final String COOKIE = "XSRF-TOKEN";

    private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
    private final SecureRandom random;

    FormTokens(SiteAddress address, SecureRandom random) {
        this.random = random;
        cookies.setCookieName(address.cookie(COOKIE));
        cookies.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(address.isSecure()));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken named = cookies.generateToken(request);
        return new DefaultCsrfToken(named.getHeaderName(), named.getParameterName(), SessionNames.random(random));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.loadToken(request);
    }
}
