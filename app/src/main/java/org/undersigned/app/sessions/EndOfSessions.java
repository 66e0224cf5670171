package org.undersigned.app.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to, for two days: whoever has stolen one cannot keep it by using it. It is looked at only where
 * somebody asks who is looking, so that all else needs no database.
 */
@Component
class EndOfSessions extends HttpSessionSecurityContextRepository {
    /** Signing in begins a new session, so that this counts from there. */
    static final Duration LONGEST = Duration.ofDays(2);

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return super.loadDeferredContext(new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable HttpSession getSession(boolean create) {
                HttpSession session = super.getSession(false);
                if (session != null && isOver(session)) {
                    session.invalidate();
                    session = null;
                }
                return session == null && create ? super.getSession(true) : session;
            }
        });
    }

    // Its latest use is this one: both by the clock that also counts the hours without use.
    private static boolean isOver(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
    }
}
