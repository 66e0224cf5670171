package org.undersigned.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.undersigned.app.web.LinkToken;
import org.undersigned.tlog.Hash;

/**
 * Sign-in links, kept as hashes and used once.
 *
 * <p>Asking for one does the same work for every address, known or not: a job is staged, and only the job looks the
 * address up. So neither the answer nor its time tells who has an account.
 */
@Component
class SignInLinks implements OneTimeTokenService {
    /** The field by which somebody says that they themselves asked for it, in another browser. */
    static final String ELSEWHERE = "elsewhere";

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final AccountStore store;
    private final SignInMailing mailing;
    private final LocaleResolver languages;
    private final HttpServletRequest request;
    private final CsrfTokenRepository formTokens;
    private final Clock clock;

    /** @param asked stands for the request that is being answered */
    SignInLinks(
            AccountStore store,
            SignInMailing mailing,
            LocaleResolver languages,
            HttpServletRequest asked,
            CsrfTokenRepository formTokens,
            Clock clock) {
        this.formTokens = formTokens;
        this.store = store;
        this.mailing = mailing;
        this.languages = languages;
        this.request = asked;
        this.clock = clock;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest asking) {
        // A filter gets here before Spring has set the reader's language for the thread.
        String language = languages.resolveLocale(request).getLanguage();
        EmailAddress.parse(asking.getUsername())
                .ifPresent(address -> mailing.stage(address, language, browser(request)));
        return new DefaultOneTimeToken("mailed", "nobody", clock.instant());
    }

    /** Whether it was asked for in another browser than the one that looks now: a stolen link, or somebody's own. */
    boolean isAskedElsewhere(LinkToken token) {
        return store.whereAsked(token.hash())
                .filter(there -> !MessageDigest.isEqual(there, browser(request)))
                .isPresent();
    }

    // The cookie of forms: no other browser has it, and it lives as long as this one is open.
    private byte[] browser(HttpServletRequest request) {
        CsrfToken held = formTokens.loadToken(request);
        return Hash.sha256((held == null ? "" : held.getToken()).getBytes(StandardCharsets.UTF_8))
                .toBytes();
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        Instant now = clock.instant();
        Optional<LinkToken> token = LinkToken.parse(String.valueOf(presented.getTokenValue()));
        boolean isHere = token.filter(this::isAskedElsewhere).isEmpty() || request.getParameter(ELSEWHERE) != null;
        Optional<UUID> person = token.filter(link -> isHere).flatMap(link -> store.useSignInLink(link.hash(), now));
        if (person.isEmpty()) {
            Optional<UUID> owner = token.flatMap(link -> store.ownerOfSignInLink(link.hash()));
            LOG.warn(
                    "refused: a sign-in link {}",
                    owner.map(id -> "of " + id + " that was used, is too old, or was asked for in another browser")
                            .orElse("that is none of this site's"));
        }
        return person.map(id -> (OneTimeToken) new DefaultOneTimeToken("used", id.toString(), now.plusSeconds(60)))
                .orElse(null);
    }
}
