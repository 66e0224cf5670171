package org.undersigned.app.commitments.shown;

import static org.undersigned.app.words.Speech.path;
import static org.undersigned.app.words.Speech.say;

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
import org.undersigned.app.web.SiteSections;

/** Every page leads to commitments once there are any, and the site map to each instrument. */
@Component
class CommitmentSections implements SiteSections, MappedPages {
    // Asked by all that renders pages; what is public once stays so, and is not asked for again.
    private final ObjectProvider<Commitments> commitments;
    private final ApplicationEventPublisher events;
    private volatile boolean hasPublic;

    CommitmentSections(ObjectProvider<Commitments> commitments, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.events = events;
    }

    /** In the transaction that changed it. */
    @EventListener(CommitmentsChanged.class)
    void changed() {
        events.publishEvent(new MapChanged());
    }

    @Override
    public List<Section> sections() {
        hasPublic = hasPublic || commitments.getObject().hasPublic();
        return hasPublic ? List.of(new Section(path(CommitmentFiles.LIST), say("commitments.title"))) : List.of();
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
