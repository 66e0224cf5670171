package org.undersigned.app.signing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.signatories.Signatories;
import org.undersigned.app.signatories.Signatory;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;

/** Gathers what a signatory sees of its own signatures. */
@Component
class ReceiptViews {
    private final Signatories signatories;
    private final Statements statements;

    ReceiptViews(Signatories signatories, Statements statements) {
        this.signatories = signatories;
        this.statements = statements;
    }

    /** Empty for a signatory that has signed nothing yet. */
    Optional<ReceiptView> of(String token, Signatory signatory) {
        Map<String, Revision> texts = statements.revisions(signatory.statement()).stream()
                .collect(Collectors.toMap(Revision::sha256, Function.identity()));
        List<ReceiptView.Signed> signed = signatories.signaturesOf(signatory).stream()
                .map(signature -> new ReceiptView.Signed(
                        signature,
                        Optional.ofNullable(texts.get(signature.revisionSha256()))
                                .orElseThrow()))
                .toList();
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        boolean latest = signed.getFirst().revision().number() == texts.size();
        boolean closed = !statements.statement(signatory.statement()).state().acceptsSignatures();
        return Optional.of(new ReceiptView(token, signatory, signed, latest, closed));
    }
}
