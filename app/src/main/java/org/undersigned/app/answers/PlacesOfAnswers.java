package org.undersigned.app.answers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.AnswerPlaces;
import org.undersigned.app.findings.FindingDraft;
import org.undersigned.app.statements.StatementId;

/** Tells other pages where answers go, and where they can be read. */
@Component
class PlacesOfAnswers implements AnswerPlaces {
    private final AnswerAddresses addresses;

    PlacesOfAnswers(AnswerAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<String> address(StatementId statement) {
        return addresses.of(statement);
    }

    @Override
    public Optional<String> path(FindingDraft draft) {
        return draft.origin() == FindingDraft.Origin.ADDRESSEE
                ? Optional.of("/desk/answers/" + draft.originId())
                : Optional.empty();
    }
}
