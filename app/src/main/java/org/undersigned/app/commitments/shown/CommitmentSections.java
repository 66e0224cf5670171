package org.undersigned.app.commitments.shown;

import static org.undersigned.app.words.Speech.path;
import static org.undersigned.app.words.Speech.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.commitments.CommitmentsChanged;
import org.undersigned.app.publicfiles.MapChanged;
import org.undersigned.app.publicfiles.MappedPages;
import org.undersigned.app.web.SectionsChanged;
import org.undersigned.app.web.SiteSections;

/** Every page leads to commitments once there are any, and the site map to each instrument. */
@Component
class CommitmentSections implements SiteSections, MappedPages {
    private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

    private final ObjectProvider<Commitments> commitments;
    private final ApplicationEventPublisher events;
    // Asked by all that renders pages. What is public once stays so; whether anything is, is asked once a second.
    private volatile boolean hasPublic;
    private volatile long askedAt = System.nanoTime() - A_SECOND;

    CommitmentSections(ObjectProvider<Commitments> commitments, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.events = events;
    }

    /** In the transaction that changed it. */
    @EventListener(CommitmentsChanged.class)
    void changed() {
        events.publishEvent(new MapChanged());
    }

    /** What is rendered from here on shows it. */
    @EventListener(SectionsChanged.class)
    void sectionsChanged() {
        askedAt = System.nanoTime() - A_SECOND;
    }

    private boolean hasPublic() {
        long now = System.nanoTime();
        if (!hasPublic && now - askedAt >= A_SECOND) {
            askedAt = now;
            // Somebody who asked later may have the answer already.
            if (commitments.getObject().hasPublic()) {
                hasPublic = true;
            }
        }
        return hasPublic;
    }

    @Override
    public List<Section> sections() {
        return hasPublic() ? List.of(new Section(path(CommitmentFiles.LIST), say("commitments.title"))) : List.of();
    }

    @Override
    public List<String> mapped() {
        List<String> paths = new ArrayList<>();
        commitments.getObject().published().forEach(instrument -> paths.add(instrument.path()));
        if (!paths.isEmpty()) {
            paths.addFirst(CommitmentFiles.LIST);
        }
        return paths;
    }
}
