package org.undersigned.app.evidence;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.jobs.Jobs;

/** Where copies come to stay. The same bytes are kept once, with what was known of them first. */
@Component
public class KeptCopies {
    private final EvidenceStore store;
    private final Jobs jobs;
    private final Clock clock;

    KeptCopies(EvidenceStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Keeps it and has it read, both or neither. */
    @Transactional
    public void keep(NewCopy copy) {
        if (store.add(copy, clock.instant())) {
            jobs.stage(ReadCopy.TASK, copy.sha256());
        }
    }
}
