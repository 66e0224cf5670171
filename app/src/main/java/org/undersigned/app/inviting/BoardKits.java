package org.undersigned.app.inviting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.web.LinkToken;

/** What a representative passes on to those who decide: a link that shows the text and what signing means, no more. */
@Component
public class BoardKits {
    private static final Duration LIFE = Duration.ofDays(45);

    private final BoardLinkStore store;
    private final Signatories signatories;
    private final Clock clock;
    private final SecureRandom random;

    BoardKits(BoardLinkStore store, Signatories signatories, Clock clock, SecureRandom random) {
        this.store = store;
        this.signatories = signatories;
        this.clock = clock;
        this.random = random;
    }

    /** A new link; an earlier one of the same signatory ends. */
    @Transactional
    public LinkToken make(Signatory signatory) {
        LinkToken token = LinkToken.random(random);
        Instant now = clock.instant();
        store.end(signatory.id());
        store.add(signatory.id(), token.hash(), now, now.plus(LIFE));
        return token;
    }

    @Transactional
    public void end(Signatory signatory) {
        store.end(signatory.id());
    }

    /** When the link that was made expires; empty where there is none, or none that works. */
    public Optional<Instant> expiry(Signatory signatory) {
        return store.expiry(signatory.id(), clock.instant());
    }

    /** Whose board a link is for; empty for an unknown, ended or expired one. */
    public Optional<Signatory> behind(LinkToken token) {
        return store.behind(token.hash(), clock.instant()).flatMap(signatories::signatory);
    }
}
