package org.undersigned.app.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.LinkToken;

/**
 * Sign-in links, kept as hashes and used once.
 *
 * <p>Asking for one does the same work for every address, known or not: a job is staged, and only the job looks the
 * address up. So neither the answer nor its time tells who has an account.
 */
@Component
class SignInLinks implements OneTimeTokenService {
    private final AccountStore store;
    private final SignInMailing mailing;
    private final Clock clock;

    SignInLinks(AccountStore store, SignInMailing mailing, Clock clock) {
        this.store = store;
        this.mailing = mailing;
        this.clock = clock;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        EmailAddress.parse(request.getUsername()).ifPresent(mailing::stage);
        return new DefaultOneTimeToken("mailed", "nobody", clock.instant());
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        Instant now = clock.instant();
        Optional<UUID> person = LinkToken.parse(String.valueOf(presented.getTokenValue()))
                .flatMap(token -> store.useSignInLink(token.hash(), now));
        return person.map(id -> (OneTimeToken) new DefaultOneTimeToken("used", id.toString(), now.plusSeconds(60)))
                .orElse(null);
    }
}
