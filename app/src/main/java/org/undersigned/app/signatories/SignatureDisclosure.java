package org.undersigned.app.signatories;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.statements.StatementId;
import org.undersigned.app.statements.StatementPublished;
import org.undersigned.app.statements.Statements;

/** What signatories signed becomes readable for anybody with the publication, and from then on with each late signature. */
@Component
class SignatureDisclosure {
    private final SignatureStore signatures;
    private final Statements statements;
    private final Ledger ledger;

    SignatureDisclosure(SignatureStore signatures, Statements statements, Ledger ledger) {
        this.signatures = signatures;
        this.statements = statements;
        this.ledger = ledger;
    }

    @EventListener
    void published(StatementPublished event) {
        ledger.disclose(signatures.recorded(event.statement()).stream()
                .map(Signature::addendumSha256)
                .toList());
    }

    /**
     * Of signatures that the ledger has now.
     *
     * @return the statements among theirs that are public
     */
    List<StatementId> recorded(List<Signature> made) {
        Map<StatementId, List<String>> addenda = made.stream()
                .collect(Collectors.groupingBy(
                        Signature::statement, Collectors.mapping(Signature::addendumSha256, Collectors.toList())));
        List<StatementId> published = addenda.keySet().stream()
                .filter(statement -> statements.statement(statement).state().isPublic())
                .toList();
        published.forEach(statement -> ledger.disclose(addenda.getOrDefault(statement, List.of())));
        return published;
    }
}
