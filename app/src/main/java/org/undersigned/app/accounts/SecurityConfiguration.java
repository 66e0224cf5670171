package org.undersigned.app.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Sign-in by one-time link, CSRF tokens in every form that changes something, headers that forbid anything inline. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final String CLEAR = "Clear-Site-Data";
    // Not cookies: the session's is ended anyway, and the language was chosen for next time too.
    private static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SignInLinks links,
            SecurityContextRepository sessions,
            CsrfTokenRepository formTokens,
            AccessDeniedHandler refusals)
            throws Exception {
        var desk = PathPatternRequestMatcher.withDefaults().matcher("/desk/**");
        var requestCache = new HttpSessionRequestCache();
        requestCache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/desk/**"));
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(desk)
                        .hasAuthority(SecondFactor.WHOLE)
                        .anyRequest()
                        .permitAll())
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
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(refusals))
                .securityContext(context -> context.securityContextRepository(sessions))
                // A new session, not the old one under a new name: what ends counts from here.
                .sessionManagement(management -> management.sessionFixation(
                        SessionManagementConfigurer.SessionFixationConfigurer::migrateSession))
                .requestCache(cache -> cache.requestCache(requestCache))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/")
                        .addLogoutHandler((request, response, whoever) -> response.setHeader(CLEAR, LEFT_BEHIND)))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        .ignoringRequestMatchers(
                                "/check",
                                "/api/check",
                                "/witness/add-checkpoint",
                                "/newsletter/leave/*",
                                "/follow/*/stop",
                                "/comments/replies/*"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        // Sent with every answer, also those that never get here (publicfiles.AnswerAhead).
                        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * Users are known by their id: an address can change, and stays out of the session. Whoever has something else to show
     * than a mailed link has no right to the desk until they have shown it.
     */
    @Bean
    UserDetailsService people(Accounts accounts, SecondFactor second) {
        return id -> accounts.person(java.util.UUID.fromString(id))
                .map(person -> second.isAskedOf(person.id()) ? SecondFactor.HALF : SecondFactor.WHOLE)
                .map(right -> new User(id, "", AuthorityUtils.createAuthorityList(right)))
                .orElseThrow(() -> new UsernameNotFoundException("no such person"));
    }
}
