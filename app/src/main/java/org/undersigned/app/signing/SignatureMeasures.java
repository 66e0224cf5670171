package org.undersigned.app.signing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.undersigned.app.monitoring.Measure;
import org.undersigned.app.monitoring.Measures;
import org.undersigned.app.signatories.Signatories;

/** How many signatures there are. */
@Component
class SignatureMeasures implements Measures {
    private final Signatories signatories;

    SignatureMeasures(Signatories signatories) {
        this.signatories = signatories;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.of(
                "undersigned_signatures",
                "Signatures that the ledger has, also those that were withdrawn.",
                signatories.recorded()));
    }
}
