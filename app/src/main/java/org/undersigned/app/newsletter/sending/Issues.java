package org.undersigned.app.newsletter.sending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.mail.Courier;
import org.undersigned.app.mail.Courier.Handed;
import org.undersigned.app.mail.Couriers;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.web.NotFound;

/** Newsletters: composing them, and what becomes of them. */
@Component
public class Issues {
    /** A newsletter in both forms, as its recipients would see it. */
    public record Preview(IssueText text, String plain, String html) {}

    private final IssueStore store;
    private final CopyStore copies;
    private final PartStore parts;
    private final Letters letters;
    private final Couriers couriers;
    private final Jobs jobs;
    private final Clock clock;

    Issues(
            IssueStore store,
            CopyStore copies,
            PartStore parts,
            Letters letters,
            Couriers couriers,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.copies = copies;
        this.parts = parts;
        this.letters = letters;
        this.couriers = couriers;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Newsletters, newest first. */
    public List<Issue> all() {
        return store.all(false, Integer.MAX_VALUE);
    }

    /** What the site told by itself, newest first. */
    public List<Issue> news(int most) {
        return store.all(true, most);
    }

    public Issue issue(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** An empty draft for everybody. */
    @Transactional
    public UUID begin(UUID by) {
        UUID id = UUID.randomUUID();
        store.create(id, by, clock.instant());
        return id;
    }

    /** False where it is a draft no more. */
    @Transactional
    public boolean write(UUID id, Choice audience, List<IssueText> texts) {
        return draft(id)
                .map(issue -> {
                    store.write(id, List.of(audience), texts);
                    return issue;
                })
                .isPresent();
    }

    /** Only a draft can be deleted: of what was sent, the account stays. */
    @Transactional
    public boolean delete(UUID id) {
        return draft(id)
                .map(issue -> {
                    store.delete(id);
                    return issue;
                })
                .isPresent();
    }

    private Optional<Issue> draft(UUID id) {
        return store.held(id).filter(Issue::isDraft);
    }

    /** How many would get it now. */
    public Reach reach(Choice audience) {
        return copies.reach(List.of(audience));
    }

    /** What each text looks like. The body of the HTML alone: elements without attributes but those of links. */
    public List<Preview> preview(Issue issue) {
        return letters.of(issue, parts.of(issue.id())).previews();
    }

    /** Sends each text to one address, at once, with links that belong to nobody. Gives what the mail server said. */
    public List<Handed> test(Issue issue, EmailAddress to) {
        Letters.ByLanguage ready = letters.of(issue);
        try (Courier courier = couriers.open()) {
            return issue.texts().stream()
                    .map(text -> courier.hand(
                            ready.in(text.language().tag()).copy(UUID.randomUUID(), to.value(), Optional.empty())))
                    .toList();
        }
    }

    /** Fixes who gets it, and begins. False where it is a draft no more, is not complete, or nobody would get it. */
    @Transactional
    public boolean send(UUID id) {
        Optional<Issue> draft = draft(id).filter(Issue::isComplete);
        if (draft.isEmpty()) {
            return false;
        }
        int expected = copies.addAll(id, draft.get().audience(), Optional.empty());
        if (expected == 0) {
            return false;
        }
        store.begun(id, expected, clock.instant());
        jobs.stage(SendIssues.TASK, id.toString());
        return true;
    }

    /** What is being handed over leaves; the rest waits. */
    @Transactional
    public void pause(UUID id) {
        change(id, IssueState.SENDING, IssueState.PAUSED);
    }

    @Transactional
    public void resume(UUID id) {
        if (change(id, IssueState.PAUSED, IssueState.SENDING)) {
            jobs.stage(SendIssues.TASK, id.toString());
        }
    }

    /** Whoever has not got it yet never does; that cannot be taken back. */
    @Transactional
    public void cancel(UUID id) {
        if (change(id, IssueState.SENDING, IssueState.CANCELLED)
                || change(id, IssueState.PAUSED, IssueState.CANCELLED)) {
            jobs.stage(SendIssues.TASK, id.toString());
        }
    }

    private boolean change(UUID id, IssueState from, IssueState to) {
        boolean can = store.held(id).filter(issue -> issue.state() == from).isPresent();
        if (can) {
            store.setState(id, to);
        }
        return can;
    }

    public Accounting accounting(Issue issue) {
        return copies.accounting(issue.id(), issue.expected());
    }
}
