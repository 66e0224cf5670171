package org.undersigned.app.commitments;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.undersigned.app.findings.Subject;
import org.undersigned.app.findings.SubjectPlaces;
import org.undersigned.verify.FindingRecord;

/** Tells findings where an obligation is. One that is not public has no findings. */
@Component
class ObligationPlaces implements SubjectPlaces {
    private final ObjectProvider<Commitments> commitments;

    ObligationPlaces(ObjectProvider<Commitments> commitments) {
        this.commitments = commitments;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.OBLIGATION;
    }

    @Override
    public Optional<Place> place(UUID id) {
        return commitments.getObject().obligation(id).flatMap(this::place);
    }

    @Override
    public Optional<String> publicPath(UUID id) {
        return commitments
                .getObject()
                .obligation(id)
                .flatMap(obligation -> commitments
                        .getObject()
                        .instrument(obligation.instrument())
                        .map(instrument -> instrument.path() + "#obligation-" + obligation.hex()));
    }

    private Optional<Place> place(Obligation obligation) {
        return commitments.getObject().instrument(obligation.instrument()).map(instrument -> {
            String words = String.join(" ", obligation.record().text());
            return new Place(
                    Optional.empty(),
                    new FindingRecord.OnObligation(obligation.hex()),
                    instrument.terms().title() + ", " + obligation.record().label() + ": " + words,
                    instrument.terms().language(),
                    instrument.deskPath());
        });
    }
}
