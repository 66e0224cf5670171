package org.undersigned.app.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statement;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.translating.Translations;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.app.webhooks.ChangeStore.Kind;

/** Sees what is new of a published statement since it was told last. In the caller's transaction. */
@Component
class Newsroom {
    private final ChangeStore changes;
    private final Statements statements;
    private final Signatories signatories;
    private final Translations translations;
    private final SiteAddress site;

    Newsroom(
            ChangeStore changes,
            Statements statements,
            Signatories signatories,
            Translations translations,
            SiteAddress site) {
        this.changes = changes;
        this.statements = statements;
        this.signatories = signatories;
        this.translations = translations;
        this.site = site;
    }

    /** From here on is counted what is news of statements that nobody was told of yet. */
    void begin() {
        for (Statement statement : statements.published()) {
            if (changes.told(statement.id()).isEmpty()) {
                statements
                        .publishedRevision(statement.id())
                        .ifPresent(revision -> changes.setTold(statement.id(), facts(revision, made(revision))));
            }
        }
    }

    /** @param kinds what has changed; only this is looked at */
    List<News> newsOf(StatementId id, Set<Kind> kinds, Instant occurred) {
        Optional<Revision> shown = statements.publishedRevision(id);
        if (shown.isEmpty()) {
            return List.of();
        }
        Revision revision = shown.get();
        List<Signature> made = made(revision);
        Facts now = facts(revision, made);
        Optional<Facts> before = changes.told(id);
        Telling telling = new Telling(occurred, about(revision), counts(made), new ArrayList<>());
        if (kinds.contains(Kind.PUBLICATION)) {
            telling.add(isFirst(revision) ? EventType.STATEMENT_PUBLISHED : EventType.STATEMENT_REVISED);
            changes.setTold(id, now);
        } else if (before.isEmpty()) {
            changes.setTold(id, now);
        } else if (before.get().revision() == now.revision()) {
            changes.setTold(id, compare(before.get(), now, kinds, telling));
        }
        return telling.news();
    }

    /**
     * Each was noted when it happened, so they are counted as they are: one that came back meanwhile had been told as well.
     *
     * @param count how many
     */
    List<News> newsOfDeliveries(StatementId id, int count, Instant occurred) {
        return statements
                .publishedRevision(id)
                .map(revision -> {
                    Telling telling = new Telling(occurred, about(revision), counts(made(revision)), new ArrayList<>());
                    more(EventType.STATEMENT_DELIVERED, count, telling);
                    return telling.news();
                })
                .orElse(List.of());
    }

    private record Telling(
            Instant occurred, Payload.About statement, Payload.Signatories signatories, List<News> news) {
        void add(EventType type) {
            add(type, Optional.empty(), Optional.empty());
        }

        void add(EventType type, Optional<Integer> count, Optional<String> language) {
            news.add(new News(type, occurred, statement, signatories, count, language));
        }
    }

    // What was not looked at stays as it was told: it is news for another look.
    private static Facts compare(Facts before, Facts now, Set<Kind> kinds, Telling telling) {
        Facts told = before;
        if (kinds.contains(Kind.SIGNATURES)) {
            more(EventType.SIGNATORY_ADDED, now.made() - before.made(), telling);
            more(EventType.SIGNATORY_WITHDRAWN, now.ended() - before.ended(), telling);
            told = new Facts(told.revision(), now.made(), now.ended(), told.translations());
        }
        if (kinds.contains(Kind.TRANSLATIONS)) {
            now.translations().stream()
                    .filter(translation -> !before.translations().contains(translation))
                    .sorted()
                    .forEach(translation -> telling.add(
                            EventType.TRANSLATION_RELEASED,
                            Optional.empty(),
                            Optional.of(Facts.language(translation))));
            told = new Facts(told.revision(), told.made(), told.ended(), now.translations());
        }
        return told;
    }

    private static void more(EventType type, int count, Telling telling) {
        if (count > 0) {
            telling.add(type, Optional.of(count), Optional.empty());
        }
    }

    private boolean isFirst(Revision revision) {
        return statements.revisions(revision.statement()).stream()
                .noneMatch(earlier -> earlier.number() < revision.number()
                        && statements.publicationSubmission(earlier).isPresent());
    }

    private List<Signature> made(Revision revision) {
        return signatories.signatures(revision.statement()).stream()
                .filter(signature -> signature.revisionSha256().equals(revision.sha256()))
                .toList();
    }

    private Facts facts(Revision revision, List<Signature> made) {
        int ended = (int) made.stream().filter(signature -> !signature.stands()).count();
        Set<String> released = translations.released(revision).stream()
                .map(one -> Facts.translation(one.translation().language(), one.revision()))
                .collect(Collectors.toSet());
        return new Facts(revision.number(), made.size(), ended, released);
    }

    private Payload.About about(Revision revision) {
        String path = "/statements/"
                + statements.statement(revision.statement()).slug().value();
        return new Payload.About(
                revision.statement().toHex(),
                URI.create(site.link(path)).toASCIIString(),
                revision.language(),
                revision.number());
    }

    private static Payload.Signatories counts(List<Signature> made) {
        List<Signature> standing = made.stream().filter(Signature::stands).toList();
        int people = (int) standing.stream().filter(Signature::isPerson).count();
        return new Payload.Signatories(standing.size() - people, people);
    }
}
