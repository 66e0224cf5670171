package org.undersigned.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.app.words.Words;

/**
 * Which language a page that is made for one reader speaks: the one that they chose ({@code ?lang=hy}, kept in a cookie
 * that says nothing else; of a form that is sent, the one in its address, of which nothing is kept), else the first one of their browser's that the interface has, else the site's own. Pages that
 * are files have their language in their path instead.
 */
@Configuration(proxyBeanMethods = false)
class ReadersLanguage implements WebMvcConfigurer {
    static final String CHOICE = "lang";
    private static final Duration KEPT = Duration.ofDays(365);

    /** @param tag of the site's own language */
    ReadersLanguage(@Value("${undersigned.language}") String tag) {
        if (!Words.has(tag)) {
            throw new IllegalStateException("undersigned.language: the interface has no language “" + tag + "”; it has "
                    + Words.languages().stream().map(language -> language.tag()).toList());
        }
        LocaleContextHolder.setDefaultLocale(Locale.of(tag));
    }

    @Bean
    CookieLocaleResolver localeResolver(SiteAddress address) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(address.cookie("language")) {
            @Override
            public LocaleContext resolveLocaleContext(HttpServletRequest request) {
                // What a public page sends is answered in its language, and nothing is kept of that.
                Optional<Locale> asked = isPage(request) ? Optional.empty() : chosen(request);
                return asked.isPresent() ? new SimpleLocaleContext(asked.get()) : super.resolveLocaleContext(request);
            }

            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return known(value).orElse(null);
            }
        };
        resolver.setDefaultLocaleFunction(ReadersLanguage::wished);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(address.isSecure());
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        HandlerInterceptor change = new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
                if (resolver != null && isPage(request)) {
                    chosen(request).ifPresent(chosen -> resolver.setLocale(request, response, chosen));
                }
                return true;
            }
        };
        registry.addInterceptor(change);
    }

    private static boolean isPage(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod())
                && request.getDispatcherType() != DispatcherType.ERROR;
    }

    // From the address itself: asking for a parameter reads the form as well, and fails again for one that is too
    // large.
    private static Optional<Locale> chosen(HttpServletRequest request) {
        String asked = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(CHOICE);
        return Optional.ofNullable(asked).flatMap(ReadersLanguage::known);
    }

    private static Optional<Locale> known(String tag) {
        return Optional.of(tag).filter(Words::has).map(Locale::of);
    }

    private static Locale wished(HttpServletRequest request) {
        boolean says = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        List<Locale> wished = says ? Collections.list(request.getLocales()) : List.of();
        return wished.stream()
                .map(Locale::getLanguage)
                .flatMap(tag -> known(tag).stream())
                .findFirst()
                .orElseGet(() -> LocaleContextHolder.getLocale(null));
    }
}
