package org.undersigned.app.commitments.shown;

import static org.undersigned.app.words.Speech.path;
import static org.undersigned.app.words.Speech.say;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.undersigned.app.commitments.Commitments;
import org.undersigned.app.web.SiteSections;

/** Every page leads to commitments once there are any. */
@Component
class CommitmentSections implements SiteSections {
    // Asked by all that renders pages; what is public once stays so, and is not asked for again.
    private final ObjectProvider<Commitments> commitments;
    private volatile boolean hasPublic;

    CommitmentSections(ObjectProvider<Commitments> commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<Section> sections() {
        hasPublic = hasPublic || commitments.getObject().hasPublic();
        return hasPublic ? List.of(new Section(path(CommitmentFiles.LIST), say("commitments.title"))) : List.of();
    }
}
