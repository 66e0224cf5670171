package org.undersigned.app.fuses;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/**
 * Around all that uses the database, sessions included: while that is away, the site can only be read. What is published
 * is answered without it, ahead of this.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 10)
class WhileDatabaseIsAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(WhileDatabaseIsAway.class);

    private final StoppedPages pages;
    private final LocaleResolver languages;

    WhileDatabaseIsAway(StoppedPages pages, LocaleResolver languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isAway(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("the database is away: {} was not taken", request.getMethod());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        Locale wished = languages.resolveLocale(request);
        ResponseEntity<String> page = Speech.in(new WrittenLanguage(wished.getLanguage()), () -> pages.away(request));
        StoppedPages.send(page, response);
    }

    /**
     * Whether the database cannot be reached, is shutting down or starting, has no connection left, or takes no writes since
     * another one does (PostgreSQL, Appendix A).
     */
    static boolean isAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // A connection that broke can neither be rolled back, which hides why that was tried.
            boolean broke = cause instanceof TransactionSystemException
                    && cause.getCause() instanceof SQLException rollback
                    && rollback.getSQLState() == null;
            if (broke || cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).matches("08...|57P0[1-3]|25006|53300")) {
                return true;
            }
        }
        return false;
    }
}
