package org.undersigned.app.inviting;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.signatories.SigningPermission;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.words.Words;
import org.undersigned.app.words.WrittenLanguage;

/** On what terms organisations are asked: deadlines, reminders, the coordinators' own words. */
@Component
public class InvitingTerms implements SigningPermission {
    static final Duration LINK_LIFE = Duration.ofDays(60);
    public static final int LONGEST_MESSAGE = 4000;

    private final TermsStore store;
    private final Invitations invitations;
    private final InvitedStore invited;
    private final InvitationMails mails;
    private final Signatories signatories;
    private final Clock clock;

    InvitingTerms(
            TermsStore store,
            Invitations invitations,
            InvitedStore invited,
            InvitationMails mails,
            Signatories signatories,
            Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.invited = invited;
        this.mails = mails;
        this.signatories = signatories;
        this.clock = clock;
    }

    public Terms of(StatementId statement) {
        return store.of(statement);
    }

    /** Whether the hard deadline has passed. */
    public boolean isOver(StatementId statement) {
        return of(statement).isOver(clock.instant());
    }

    @Override
    public Set<UUID> refused(List<Signatory> signatories) {
        Map<StatementId, List<Signatory>> of =
                signatories.stream().collect(Collectors.groupingBy(Signatory::statement));
        return of.entrySet().stream()
                .filter(entry -> isOver(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(Signatory::id)
                .collect(Collectors.toSet());
    }

    /**
     * Sets both, or removes what is empty. A date that is set anew has to be tomorrow or later. Where signing ends earlier
     * than it did, everybody whose answer is open is told by mail, with a link that works.
     */
    @Transactional
    public DeadlineOutcome setDeadlines(StatementId statement, Optional<LocalDate> soft, Optional<LocalDate> hard) {
        Terms before = of(statement);
        LocalDate today = Terms.day(clock.instant());
        if (hard.isPresent() && !hard.equals(before.hard()) && !hard.get().isAfter(today)) {
            return new DeadlineOutcome.HardRefused(say("inviting.deadline.hard-over"));
        }
        if (soft.isPresent() && !soft.equals(before.soft()) && !soft.get().isAfter(today)) {
            return new DeadlineOutcome.SoftRefused(say("inviting.deadline.soft-over"));
        }
        if (soft.isPresent() && hard.filter(soft.get()::isAfter).isPresent()) {
            return new DeadlineOutcome.SoftRefused(say("inviting.deadline.soft-after"));
        }
        store.setDeadlines(statement, soft, hard);
        boolean earlier =
                hard.isPresent() && before.hard().map(hard.get()::isBefore).orElse(true);
        List<UUID> told = earlier
                ? invited.open(statement).stream()
                        .map(InvitedStore.Open::signatory)
                        .toList()
                : List.of();
        for (UUID one : told) {
            mails.moved(invitations.find(one).orElseThrow(), signatories.newLink(one, LINK_LIFE));
        }
        return new DeadlineOutcome.Set(told.size());
    }

    @Transactional
    public void setReminders(StatementId statement, boolean wanted) {
        if (wanted != of(statement).remindersSince().isPresent()) {
            store.setRemindersSince(statement, wanted ? Optional.of(clock.instant()) : Optional.empty());
        }
    }

    /** The languages that we write mails in. */
    public static List<WrittenLanguage> languages() {
        return Words.languages();
    }

    public static boolean writes(String language) {
        return Words.has(language);
    }

    /** The coordinators' own words by language. */
    public Map<String, String> messages(StatementId statement) {
        return store.messages(statement);
    }

    /** Removes it where it is blank. */
    @Transactional
    public void setMessage(StatementId statement, String language, String message) {
        if (message.isBlank()) {
            store.removeMessage(statement, language);
        } else {
            store.setMessage(statement, language, message.strip());
        }
    }
}
