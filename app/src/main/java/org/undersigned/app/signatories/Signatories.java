package org.undersigned.app.signatories;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.accounts.Organisation;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.web.LinkToken;
import org.undersigned.app.words.Words;

/** Who is asked to sign a statement, their links, and who has signed. {@link Signing} is the act. */
@Component
public class Signatories {
    private static final int PSEUDONYM_BYTES = 16;

    /** In which language signatories are written to, as far as whoever asked them to sign knows it. */
    public interface Languages {
        /** Tags by signatory; nothing of those that it does not know. */
        Map<UUID, String> of(List<UUID> signatories);
    }

    private final SignatoryStore store;
    private final SignatureStore signatures;
    private final Statements statements;
    private final Accounts accounts;
    private final List<Languages> languages;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random;

    Signatories(
            SignatoryStore store,
            SignatureStore signatures,
            Statements statements,
            Accounts accounts,
            List<Languages> languages,
            ApplicationEventPublisher events,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.signatures = signatures;
        this.statements = statements;
        this.accounts = accounts;
        this.languages = languages;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    /** How many signatures the ledger has of this site, also those that were withdrawn. */
    public long recorded() {
        return signatures.recorded();
    }

    /** Empty where the organisation is a signatory of this statement already. */
    @Transactional
    public Optional<Signatory> add(StatementId statement, Organisation organisation, EmailAddress email) {
        Signatory signatory = new Signatory(
                UUID.randomUUID(),
                statement,
                Optional.of(organisation.id()),
                nameOf(organisation, statement),
                actorOf(organisation, statement),
                email,
                false);
        return store.add(signatory, clock.instant()) ? Optional.of(signatory) : Optional.empty();
    }

    private String nameOf(Organisation organisation, StatementId statement) {
        // Another name than the recorded one was confirmed letter for letter.
        boolean isRecorded = accounts.organisation(organisation.id())
                .filter(recorded -> recorded.name().equals(organisation.name()))
                .isPresent();
        return statements
                .latestRevision(statement)
                .filter(revision -> isRecorded)
                .flatMap(revision -> accounts.nameIn(organisation.id(), revision.language()))
                .orElse(organisation.name());
    }

    // Branches may share a website; in the ledger each signatory of a statement is one actor.
    private String actorOf(Organisation organisation, StatementId statement) {
        return store.hasActor(statement, organisation.actor()) ? organisation.pseudonym() : organisation.actor();
    }

    /** A person who signs in their own name. */
    @Transactional
    public Signatory addPerson(StatementId statement, String name, EmailAddress email) {
        byte[] pseudonym = new byte[PSEUDONYM_BYTES];
        random.nextBytes(pseudonym);
        Signatory signatory = new Signatory(
                UUID.randomUUID(),
                statement,
                Optional.empty(),
                name,
                HexFormat.of().formatHex(pseudonym),
                email,
                false);
        store.add(signatory, clock.instant());
        return signatory;
    }

    public Optional<Signatory> signatory(UUID id) {
        return store.find(id);
    }

    /** Those of these ids that there are. */
    public Map<UUID, Signatory> among(Collection<UUID> ids) {
        return store.among(ids);
    }

    public List<Signatory> of(StatementId statement) {
        return store.of(statement);
    }

    public Optional<Signatory> of(StatementId statement, UUID organisation) {
        return store.of(statement, organisation);
    }

    /** Those of these organisations that are signatories of the statement. */
    public Set<UUID> askedAmong(StatementId statement, Collection<UUID> organisations) {
        return store.askedAmong(statement, organisations);
    }

    /**
     * What the signatories of a statement are called in a language, by their id.
     *
     * @param names of organisations in that language
     */
    public Map<UUID, String> namesIn(StatementId statement, Map<UUID, String> names) {
        Map<UUID, String> called = new HashMap<>();
        for (Signatory signatory : names.isEmpty() ? List.<Signatory>of() : store.of(statement)) {
            signatory.organisation().map(names::get).ifPresent(name -> called.put(signatory.id(), name));
        }
        return called;
    }

    /** Whatever an address acts for, on any statement; the newest first. */
    public List<Signatory> at(EmailAddress email) {
        return email.equals(EmailAddress.ERASED) ? List.of() : store.at(email);
    }

    /** Somebody at another address acts for it from now on: nobody at the one before. In the same transaction. */
    public record Moved(Signatory before) {}

    /** Where its links go from now on. */
    @Transactional
    public void moveTo(UUID signatory, EmailAddress email) {
        store.find(signatory)
                .filter(before -> !before.email().equals(email))
                .ifPresent(before -> events.publishEvent(new Moved(before)));
        store.setEmail(signatory, email);
    }

    /**
     * What an organisation is called in a language from now on: on what is signed later, and where a statement is shown
     * in that language. An empty name takes it away.
     */
    @Transactional
    public void callIn(UUID organisation, String language, String name) {
        accounts.callIn(organisation, language, name);
        store.statementsOf(organisation).forEach(id -> events.publishEvent(new SignatoriesChanged(id)));
    }

    /** Lists show it under this name from now on; what was signed stays as it is. */
    @Transactional
    public void showAs(Signatory signatory, String name) {
        store.setShownName(signatory.id(), name);
        events.publishEvent(new SignatoriesChanged(signatory.statement()));
    }

    /** One more link; earlier ones go on working. */
    @Transactional
    public LinkToken newLink(UUID signatory, Duration life) {
        LinkToken token = LinkToken.random(random);
        store.addLink(signatory, token.hash(), clock.instant().plus(life));
        return token;
    }

    /** One more link for each of several signatories, by their ids. */
    @Transactional
    public Map<UUID, LinkToken> newLinks(Collection<UUID> ids, Duration life) {
        Map<UUID, LinkToken> tokens = new HashMap<>();
        ids.forEach(id -> tokens.put(id, LinkToken.random(random)));
        Map<UUID, byte[]> hashes = new HashMap<>();
        tokens.forEach((id, token) -> hashes.put(id, token.hash()));
        store.addLinks(hashes, clock.instant().plus(life));
        return tokens;
    }

    /** A link that stands for all: earlier ones stop working. */
    @Transactional
    public LinkToken onlyLink(UUID signatory, Duration life) {
        store.replaceLinks(signatory);
        return newLink(signatory, life);
    }

    /** Whose link it is; empty for an unknown, replaced or expired one. */
    public Optional<Signatory> behind(LinkToken token) {
        return store.behind(token.hash(), clock.instant());
    }

    /** Whose links they are, by token; none for an unknown, replaced or expired one. */
    Map<LinkToken, Signatory> behind(Collection<LinkToken> tokens) {
        return store.behind(tokens, clock.instant());
    }

    /** The signature that the signatory has put under the present text, and not withdrawn. */
    public Optional<Signature> signatureOf(Signatory signatory) {
        return statements
                .latestRevision(signatory.statement())
                .flatMap(revision -> signatures.of(signatory.id(), revision.sha256()));
    }

    /** Every signature of a signatory, withdrawn ones and those under earlier texts among them; the newest first. */
    public List<Signature> signaturesOf(Signatory signatory) {
        return signatures.of(signatory.id());
    }

    /** Signatures that stand under one text and are in the ledger, in its order. */
    public List<Signature> standing(StatementId statement, String revisionSha256) {
        return signatures.recorded(statement).stream()
                .filter(signature ->
                        signature.stands() && signature.revisionSha256().equals(revisionSha256))
                .toList();
    }

    /** Grows with each signature and each withdrawal: whoever keeps something made of them sees that it is old. */
    public int acts(StatementId statement) {
        return signatures.acts(statement);
    }

    /** Signatures that the ledger has integrated, in its order; withdrawn ones and those under earlier texts too. */
    public List<Signature> signatures(StatementId statement) {
        return signatures.recorded(statement);
    }

    /** For mail to a signatory. */
    public Words wordsFor(Signatory signatory) {
        return Objects.requireNonNull(wordsFor(List.of(signatory)).get(signatory.id()));
    }

    /**
     * For mail to each, by id: in the language that is known of it, else in the statement's own, and in the site's where
     * the interface does not have that.
     */
    Map<UUID, Words> wordsFor(List<Signatory> all) {
        Map<UUID, String> known = new HashMap<>();
        List<UUID> ids = all.stream().map(Signatory::id).toList();
        languages.forEach(source -> known.putAll(source.of(ids)));
        Map<StatementId, String> texts = new HashMap<>();
        Map<UUID, Words> words = new HashMap<>();
        for (Signatory signatory : all) {
            String tag = known.get(signatory.id());
            words.put(
                    signatory.id(),
                    Words.of(tag != null ? tag : texts.computeIfAbsent(signatory.statement(), this::languageOf)));
        }
        return words;
    }

    private String languageOf(StatementId statement) {
        return statements.latestRevision(statement).map(Revision::language).orElse("");
    }
}
