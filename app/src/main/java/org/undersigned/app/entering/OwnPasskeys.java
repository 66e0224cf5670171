package org.undersigned.app.entering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.SecondFactor;
import org.undersigned.app.passkeys.PasskeyAnswer;
import org.undersigned.app.passkeys.PasskeyCheck;
import org.undersigned.app.passkeys.RelyingParty;
import org.undersigned.app.web.NotFound;
import org.undersigned.verify.PasskeyKey;

/** Whose passkey is asked for, and what it says. */
@Component
class OwnPasskeys implements SecondFactor {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPasskeys.class);

    private final OwnPasskeyStore store;
    private final PasskeyCheck check;
    private final RelyingParty site;
    private final Accounts accounts;
    private final Clock clock;

    OwnPasskeys(OwnPasskeyStore store, PasskeyCheck check, RelyingParty site, Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.check = check;
        this.site = site;
        this.clock = clock;
    }

    /** Not where the site has moved to another host, at which nobody could show what they have. */
    @Override
    public boolean isAskedOf(UUID person) {
        return isPossible() && !of(person).isEmpty();
    }

    boolean isPossible() {
        return site.isPossible();
    }

    /** What the page's script asks for: one of those that are there, or a new one beside them. */
    Ceremony ceremony(String path, String challenge, UUID person) {
        return Ceremony.of(path, challenge, site.id(), accounts.person(person).orElseThrow(NotFound::new), of(person));
    }

    List<OwnPasskey> of(UUID person) {
        return store.of(person, site.id());
    }

    /** Whether one of the person's own has signed the challenge. */
    boolean isShown(UUID person, byte[] challenge, PasskeyAnswer answer) {
        Optional<OwnPasskey> shown = of(person).stream()
                .filter(passkey -> passkey.credential().equals(answer.credential()))
                .filter(passkey -> check.hasSigned(passkey.key(), answer, challenge))
                .findFirst();
        shown.ifPresentOrElse(
                passkey -> {
                    store.used(passkey.id(), clock.instant());
                    LOG.info("{} showed a passkey", person);
                },
                () -> LOG.warn("refused: what was shown as a passkey of {}", person));
        return shown.isPresent();
    }

    /** False where the answer is not as a browser makes it, or the passkey is somebody's already. */
    boolean add(UUID person, byte[] challenge, PasskeyAnswer answer) {
        Optional<PasskeyKey> made = check.made(answer, challenge);
        boolean isAdded =
                made.isPresent() && store.add(person, site.id(), answer.credential(), made.get(), clock.instant());
        if (isAdded) {
            LOG.info("{} added a passkey", person);
        }
        return isAdded;
    }

    boolean remove(UUID person, UUID id) {
        boolean isRemoved = store.remove(person, id);
        if (isRemoved) {
            LOG.info("{} took off a passkey of their own", person);
        }
        return isRemoved;
    }

    /** For somebody who has lost theirs. */
    void removeAll(UUID person, UUID by) {
        LOG.info("{} took off {} passkeys of {}", by, store.removeAll(person), person);
    }
}
