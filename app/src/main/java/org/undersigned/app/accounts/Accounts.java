package org.undersigned.app.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.web.LinkToken;

/** The people who run the site and the organisations that they invite. */
@Component
public class Accounts {
    private static final Duration SETUP_LINK_LIFE = Duration.ofDays(1);
    private static final Duration FIRST_SIGN_IN_LIFE = Duration.ofMinutes(15);

    private final AccountStore store;
    private final OrganisationStore organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random;

    Accounts(
            AccountStore store,
            OrganisationStore organisations,
            ApplicationEventPublisher events,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    public boolean isSetUp() {
        return store.siteName().isPresent();
    }

    /** Replaces any earlier set-up link: only the one printed last works. */
    @Transactional
    public LinkToken newSetupLink() {
        LinkToken token = LinkToken.random(random);
        store.replaceSetupLink(token.hash(), clock.instant().plus(SETUP_LINK_LIFE));
        return token;
    }

    public boolean acceptsSetupLink(LinkToken token) {
        return !isSetUp() && store.hasSetupLink(token.hash(), clock.instant());
    }

    /** Creates the site and its first coordinator; the link is used up with it. */
    @Transactional
    public SetUpOutcome setUp(LinkToken token, String siteName, String name, EmailAddress email) {
        Instant now = clock.instant();
        if (isSetUp() || !store.useSetupLink(token.hash(), now)) {
            return new SetUpOutcome.LinkRefused();
        }
        Person coordinator = new Person(UUID.randomUUID(), name, email);
        store.createSite(siteName, now);
        store.createCoordinator(coordinator, now);
        LinkToken signIn = LinkToken.random(random);
        store.createSignInLink(signIn.hash(), coordinator.id(), now, now.plus(FIRST_SIGN_IN_LIFE));
        events.publishEvent(new SiteSetUp());
        return new SetUpOutcome.Done(signIn);
    }

    /** Everybody who coordinates. */
    public List<Person> coordinators() {
        return store.people();
    }

    /** What people are called, by id: those who have gone as well, because what they wrote is still here. */
    public Map<UUID, String> names() {
        return store.names();
    }

    public Optional<Person> person(UUID id) {
        return store.person(id);
    }

    /**
     * Finds an organisation by its exact name, or records a new one. A domain stated for a known organisation that has
     * none is added.
     */
    @Transactional
    public Organisation organisationNamed(String name, Optional<String> domain) {
        Optional<Organisation> known = organisations.named(name);
        if (known.isEmpty()) {
            Organisation created = new Organisation(UUID.randomUUID(), name, domain, pseudonym());
            organisations.create(created, clock.instant());
            return created;
        }
        if (known.get().domain().isEmpty() && domain.isPresent()) {
            organisations.setDomain(known.get().id(), domain.get());
            return organisations.find(known.get().id()).orElseThrow();
        }
        return known.get();
    }

    public List<Organisation> organisations() {
        return organisations.all();
    }

    /**
     * Those whose name or domain holds these words, whatever their case; by name.
     *
     * @param from how many are passed over
     */
    public List<Organisation> organisations(String words, int from, int most) {
        return organisations.called(words, from, most);
    }

    /** How many those are. */
    public int countOrganisations(String words) {
        return organisations.countCalled(words);
    }

    /** Whether an organisation has this name, whatever its case. */
    public boolean hasOrganisationNamed(String name) {
        return organisations.named(name).isPresent();
    }

    public Optional<Organisation> organisation(UUID id) {
        return organisations.find(id);
    }

    /** By their ids. */
    public Map<UUID, Organisation> organisations(Collection<UUID> ids) {
        return organisations.among(ids);
    }

    /** What the organisation is called in a language, where it has said so. */
    public Optional<String> nameIn(UUID organisation, String language) {
        return Optional.ofNullable(organisations.names(organisation).get(language));
    }

    /** What organisations are called in a language, those that have said so. */
    public Map<UUID, String> namesIn(String language) {
        return organisations.namesIn(language);
    }

    /** By language. */
    public Map<String, String> namesOf(UUID organisation) {
        return organisations.names(organisation);
    }

    /** Of now on, on what is signed later; an empty name takes it away. */
    @Transactional
    public void callIn(UUID organisation, String language, String name) {
        organisations.setName(organisation, language, name);
    }

    private String pseudonym() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
