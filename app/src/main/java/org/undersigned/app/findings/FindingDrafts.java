package org.undersigned.app.findings;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.web.NotFound;

/** What was sent in for findings, until a coordinator is done with it. */
@Component
public class FindingDrafts {
    private static final int MOST_OPEN = 20;

    private final FindingDraftStore store;
    private final Clock clock;

    FindingDrafts(FindingDraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** False where so many from there wait already that nobody could read more. Changes nothing the second time. */
    @Transactional
    public boolean add(FindingDraft draft) {
        if (store.countOpen(draft.originId()) >= MOST_OPEN) {
            return false;
        }
        store.add(draft);
        return true;
    }

    public FindingDraft draft(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Those that wait for a coordinator, the oldest first. */
    public List<FindingDraft> open() {
        return store.open();
    }

    /** A finding was made of it; it stays open, since one letter can speak of several demands. */
    @Transactional
    public void used(UUID draft, UUID finding) {
        store.used(draft, finding);
    }

    /** A coordinator is done with it. */
    @Transactional
    public void close(UUID draft, UUID by) {
        store.close(draft(draft).id(), by, clock.instant());
    }
}
