package org.undersigned.app.guarding;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.undersigned.app.fuses.StoppedPages;
import org.undersigned.app.web.AskingAddress;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;

/** Counts what Spring Security's own filters take, which no handler ever sees: asking for a sign-in link, and using it. */
@Component
@Order(SignInDoor.AHEAD_OF_SECURITY)
class SignInDoor extends OncePerRequestFilter {
    static final int AHEAD_OF_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

    private final Door door;
    private final AskingAddress asking;
    private final TooOftenPages pages;
    private final LocaleResolver languages;

    SignInDoor(Door door, AskingAddress asking, TooOftenPages pages, LocaleResolver languages) {
        this.door = door;
        this.asking = asking;
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Use> refused = use(request).filter(use -> !door.opens(use, asking.of(request)));
        if (refused.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Locale wished = languages.resolveLocale(request);
        ResponseEntity<String> page =
                Speech.in(new WrittenLanguage(wished.getLanguage()), () -> pages.tooOften(refused.get(), request));
        StoppedPages.send(page, response);
    }

    private static Optional<Use> use(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        return switch (request.getServletPath()) {
            case "/sign-in" -> Optional.of(Use.ASKS_FOR_MAIL);
            case "/sign-in/confirmation", "/sign-out" -> Optional.of(Use.LINK);
            default -> Optional.empty();
        };
    }
}
