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
public class ProofFiles {
    /** Signatures in one: a browser checks them in seconds, and the form of a bundle holds ten times as many. */
    private static final int MOST = 2500;

    /**
     * One of several bundles (docs/spec/proof-bundle.md, "Several bundles").
     *
     * @param file its path below the statement's page
     * @param first number of its first signature, from 1, in the order of the ledger
     */
    public record Part(String file, int first, int last) {}

    private record Kept(ProofBundles.Contents contents, Proofs.Standing standing) {}

    private final ProofBundles bundles;
    private final PublicFiles files;
    private final Map<StatementId, List<Kept>> kept = new ConcurrentHashMap<>();

    ProofFiles(ProofBundles bundles, PublicFiles files) {
        this.bundles = bundles;
        this.files = files;
    }

    /** Of so many signatures; one part where there is none yet. */
    static List<Part> parts(int signatures) {
        List<Part> parts = new ArrayList<>();
        for (int first = 1; first == 1 || first <= signatures; first += MOST) {
            String file = parts.isEmpty() ? "/proof.zip" : "/proof-" + (parts.size() + 1) + ".zip";
            parts.add(new Part(file, first, Math.min(signatures, first + MOST - 1)));
        }
        return parts;
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
        for (Part part : parts(signatures.size())) {
            Optional<ProofBundles.Planned> planned =
                    bundles.plan(revision, signatures.subList(part.first() - 1, part.last()), beside);
            if (planned.isEmpty()) {
                return Optional.empty();
            }
            Optional<Kept> there = before.stream()
                    .skip(now.size())
                    .findFirst()
                    .filter(one -> one.standing().isFinal()
                            && one.contents().equals(planned.get().contents()));
            now.add(there.orElseGet(() -> make(page + part.file(), planned.get())));
        }
        parts(MOST * before.size()).stream().skip(now.size()).forEach(part -> files.remove(page + part.file()));
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
