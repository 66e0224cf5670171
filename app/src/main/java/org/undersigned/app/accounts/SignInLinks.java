package org.undersigned.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.undersigned.app.web.LinkToken;

/**
 * Sign-in links, kept as hashes and used once.
 *
 * <p>Asking for one does the same work for every address, known or not: a job is staged, and only the job looks the
 * address up. So neither the answer nor its time tells who has an account.
 */
@Component
class SignInLinks implements OneTimeTokenService {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final AccountStore store;
    private final SignInMailing mailing;
    private final LocaleResolver languages;
    private final HttpServletRequest request;
    private final Clock clock;

    /** @param asked stands for the request that is being answered */
    SignInLinks(
            AccountStore store,
            SignInMailing mailing,
            LocaleResolver languages,
            HttpServletRequest asked,
            Clock clock) {
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
        EmailAddress.parse(asking.getUsername()).ifPresent(address -> mailing.stage(address, language));
        return new DefaultOneTimeToken("mailed", "nobody", clock.instant());
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        Instant now = clock.instant();
        Optional<LinkToken> token = LinkToken.parse(String.valueOf(presented.getTokenValue()));
        Optional<UUID> person = token.flatMap(link -> store.useSignInLink(link.hash(), now));
        if (person.isEmpty()) {
            Optional<UUID> owner = token.flatMap(link -> store.ownerOfSignInLink(link.hash()));
            LOG.warn(
                    "refused: a sign-in link {}",
                    owner.map(id -> "of " + id + " that was used or is too old").orElse("that is none of this site's"));
        }
        return person.map(id -> (OneTimeToken) new DefaultOneTimeToken("used", id.toString(), now.plusSeconds(60)))
                .orElse(null);
    }
}
