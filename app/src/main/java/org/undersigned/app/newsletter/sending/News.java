package org.undersigned.app.newsletter.sending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.jobs.Jobs;
import org.undersigned.app.newsletter.Choice;
import org.undersigned.app.newsletter.Frequency;

/** What the site tells its readers by itself: sent and accounted for as newsletters are. */
@Component
public class News {
    private final IssueStore store;
    private final PartStore parts;
    private final CopyStore copies;
    private final Jobs jobs;
    private final Clock clock;

    News(IssueStore store, PartStore parts, CopyStore copies, Jobs jobs, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.copies = copies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** To whoever chose one of these, or everything, and wants to hear at once; gives how many. */
    @Transactional
    public int tellAtOnce(List<Choice> audience, List<IssueText> texts) {
        UUID id = begun(Frequency.AT_ONCE, audience, texts);
        return send(id, copies.addAll(id, audience, Optional.of(Frequency.AT_ONCE)));
    }

    /** To whoever wants to hear once a week, each the parts that they chose; gives how many. */
    @Transactional
    public int tellWeekly(List<IssueText> introductions, List<Part> news) {
        UUID id = begun(Frequency.WEEKLY, List.of(new Choice.Everything()), introductions);
        parts.add(id, news);
        return send(id, parts.addReaders(id));
    }

    private UUID begun(Frequency frequency, List<Choice> audience, List<IssueText> texts) {
        UUID id = UUID.randomUUID();
        store.createNews(id, frequency, clock.instant());
        store.write(id, audience, texts);
        return id;
    }

    private int send(UUID id, int expected) {
        if (expected == 0) {
            store.delete(id);
        } else {
            store.begun(id, expected, clock.instant());
            jobs.stage(SendIssues.TASK, id.toString());
        }
        return expected;
    }
}
