package org.undersigned.app.telling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.web.LinkToken;

/** Signatories whose signature stands, how soon each wants to hear, and the links in the mails to them. */
@Component
public class Followers {
    /** How long the link in a mail leads somewhere. */
    private static final Duration LINKS = Duration.ofDays(2 * 365);

    private static final Duration PAUSE = Duration.ofHours(12);

    private final FollowerStore store;
    private final Signatories signatories;
    private final SecureRandom random;
    private final Clock clock;

    Followers(FollowerStore store, Signatories signatories, SecureRandom random, Clock clock) {
        this.store = store;
        this.signatories = signatories;
        this.random = random;
        this.clock = clock;
    }

    /** Whoever signed any text of the statement, has not withdrawn that, and wants to hear so soon. */
    List<Signatory> of(StatementId statement, Frequency frequency) {
        Set<UUID> signed = signatories.signatures(statement).stream()
                .filter(Signature::stands)
                .map(Signature::signatory)
                .collect(Collectors.toSet());
        Map<UUID, Frequency> chosen = store.frequencies(signed);
        return signatories.of(statement).stream()
                .filter(signatory -> signed.contains(signatory.id()) && !signatory.isErased() && !signatory.objected())
                .filter(signatory -> chosen.getOrDefault(signatory.id(), Frequency.WEEKLY) == frequency)
                .toList();
    }

    /** A link for each, in their order. In the caller's transaction. */
    List<LinkToken> newLinks(List<Signatory> all) {
        List<LinkToken> links =
                all.stream().map(signatory -> LinkToken.random(random)).toList();
        store.addLinks(
                all.stream().map(Signatory::id).toList(),
                links.stream().map(LinkToken::hash).toList(),
                clock.instant());
        return links;
    }

    /** Whose link it is, one from a mail about demands or one to sign by; empty for an unknown one, and once they were erased. */
    Optional<Follower> behind(LinkToken token) {
        return store.behind(token.hash())
                .flatMap(signatories::signatory)
                .or(() -> signatories.behind(token))
                .filter(signatory -> !signatory.isErased())
                .map(signatory -> new Follower(
                        signatory,
                        store.frequencies(List.of(signatory.id())).getOrDefault(signatory.id(), Frequency.WEEKLY)));
    }

    Optional<Follower> behind(String token) {
        return LinkToken.parse(token).flatMap(this::behind);
    }

    @Transactional
    public void choose(LinkToken token, Frequency frequency) {
        behind(token).ifPresent(follower -> store.set(follower.signatory().id(), frequency));
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> forgettingFollowersLinks(FollowerStore store, Clock clock) {
            return Tasks.recurring("forget-followers-links", FixedDelay.of(PAUSE))
                    .execute((instance, context) ->
                            store.forgetLinks(clock.instant().minus(LINKS)));
        }
    }
}
