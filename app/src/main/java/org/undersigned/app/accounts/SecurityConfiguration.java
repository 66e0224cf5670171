package org.undersigned.app.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.undersigned.app.web.SiteAddress;

/** Sign-in by one-time link, CSRF tokens in every form that changes something, headers that forbid anything inline. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignInLinks links, SiteAddress address) throws Exception {
        var desk = PathPatternRequestMatcher.withDefaults().matcher("/desk/**");
        var requestCache = new HttpSessionRequestCache();
        requestCache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/desk/**"));
        return http.authorizeHttpRequests(rules ->
                        rules.requestMatchers(desk).authenticated().anyRequest().permitAll())
                .oneTimeTokenLogin(login -> login.tokenService(links)
                        .tokenGeneratingUrl("/sign-in")
                        .tokenGenerationSuccessHandler(
                                (request, response, token) -> response.sendRedirect("/sign-in/sent"))
                        .loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in/confirmation")
                        .showDefaultSubmitPage(false)
                        .defaultSuccessUrl("/desk")
                        .failureUrl("/sign-in?refused"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .requestCache(cache -> cache.requestCache(requestCache))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                // A cookie, not the session: whoever opens a mailed link needs no row in the database.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(address))
                        .ignoringRequestMatchers(
                                "/check",
                                "/api/check",
                                "/witness/add-checkpoint",
                                "/newsletter/leave/*",
                                "/follow/*/stop",
                                "/comments/replies/*"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static CookieCsrfTokenRepository csrfCookie(SiteAddress address) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(address.isSecure()));
        return repository;
    }

    /** Users are known by their id: an address can change, and stays out of the session. */
    @Bean
    UserDetailsService people(Accounts accounts) {
        return id -> accounts.person(java.util.UUID.fromString(id))
                .map(person -> new User(id, "", AuthorityUtils.createAuthorityList("ROLE_COORDINATOR")))
                .orElseThrow(() -> new UsernameNotFoundException("no such person"));
    }
}
