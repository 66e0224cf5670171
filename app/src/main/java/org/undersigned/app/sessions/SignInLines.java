package org.undersigned.app.sessions;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.SecondFactor;

/**
 * A line in the log for whoever signs in or out, and for a form that comes from elsewhere. Whoever has half signed in is led
 * to the other half. People are named by their
 * identifier; a path is not named, because it may hold the secret of a link.
 */
@Component
class SignInLines extends AccessDeniedHandlerImpl {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLines.class);

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication who = event.getAuthentication();
        boolean isHalf = AuthorityUtils.authorityListToSet(who.getAuthorities()).contains(SecondFactor.HALF);
        LOG.info("{} {}", who.getName(), isHalf ? "opened a link, and is asked for a passkey" : "signed in");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        LOG.info("{} signed out", event.getAuthentication().getName());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException) && request.isUserInRole("HALF")) {
            response.sendRedirect("/sign-in/passkey");
            return;
        }
        String sender = request.getRemoteUser();
        LOG.warn(
                "refused: a form without the token of a page of this site, sent by {}",
                sender == null ? "somebody who is not signed in" : sender);
        super.handle(request, response, refusal);
    }
}
