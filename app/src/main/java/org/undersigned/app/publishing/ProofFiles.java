package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.StatementId;

/**
 * Keeps the proof bundles beside a statement's page: one for nearly every statement, and of a crowd's signatures as many as
 * it takes. They fill one after the other in the order of the ledger, so that a crowd that goes on signing costs the last
 * one again and again, and not all of them.
 */
@Component
class ProofFiles {
    private record Kept(ProofBundles.Contents contents, Proofs.Standing standing) {}

    private final ProofBundles bundles;
    private final PublicFiles files;
    private final Map<StatementId, List<Kept>> kept = new ConcurrentHashMap<>();

    ProofFiles(ProofBundles bundles, PublicFiles files) {
        this.bundles = bundles;
        this.files = files;
    }

    /**
     * Shows them.
     *
     * @param page path of the statement's page
     * @param signatures all that were made under the text, withdrawn ones among them, in the order of the ledger
     * @return how the checkpoint stands that fewest witnesses have cosigned of those that proofs lead to; empty while the
     *     ledger has not integrated all that belongs to them
     */
    Optional<Proofs.Standing> put(String page, Revision revision, List<Signature> signatures, Beside beside) {
        List<Kept> before = kept.getOrDefault(revision.statement(), List.of());
        List<Kept> now = new ArrayList<>();
        for (int i = 0; i < ProofParts.count(signatures.size()); i++) {
            Optional<ProofBundles.Planned> planned = bundles.plan(revision, ProofParts.part(signatures, i), beside);
            if (planned.isEmpty()) {
                return Optional.empty();
            }
            boolean isThere = i < before.size()
                    && before.get(i).standing().isFinal()
                    && before.get(i).contents().equals(planned.get().contents());
            now.add(isThere ? before.get(i) : make(page + ProofParts.file(i), planned.get()));
        }
        for (int i = now.size(); i < before.size(); i++) {
            files.remove(page + ProofParts.file(i));
        }
        kept.put(revision.statement(), now);
        return Optional.of(Collections.min(
                now.stream().map(Kept::standing).toList(), Comparator.comparingInt(Proofs.Standing::cosigners)));
    }

    private Kept make(String path, ProofBundles.Planned planned) {
        ProofBundles.Made made = bundles.make(planned);
        files.put(path, made.file());
        return new Kept(planned.contents(), made.standing());
    }
}
