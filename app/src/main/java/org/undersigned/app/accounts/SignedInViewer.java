package org.undersigned.app.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.Viewer;

/** Answers who is looking, from the session. */
@Component
class SignedInViewer implements Viewer {
    private final AccountStore store;

    SignedInViewer(AccountStore store) {
        this.store = store;
    }

    @Override
    public Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken
                || !AuthorityUtils.authorityListToSet(authentication.getAuthorities())
                        .contains(SecondFactor.WHOLE)) {
            return Optional.empty();
        }
        return store.person(UUID.fromString(authentication.getName()))
                .map(person -> new SignedIn(person.id(), person.name(), Role.COORDINATOR));
    }
}
