package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.undersigned.app.ledger.EntryRecorded;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.text.CanonicalText;
import org.undersigned.tlog.TlogProof;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.BundleWriter;
import org.undersigned.verify.bundle.BundleWriter.Proven;

/** Gathers a statement's proofs under one checkpoint. */
@Component
class ProofBundles {
    /** A bundle, and how the checkpoint stands that its proofs lead to. */
    record Made(PublicFile file, Proofs.Standing standing) {}

    private final Ledger ledger;
    private final Statements statements;

    ProofBundles(Ledger ledger, Statements statements) {
        this.ledger = ledger;
        this.statements = statements;
    }

    /** Empty while the ledger has not integrated the revision, or an erasure: it will within moments. */
    Optional<Made> make(Revision revision, List<Signature> signatures) {
        Optional<Long> first = place(statements.submission(revision));
        boolean isErasureWaiting = signatures.stream()
                .anyMatch(signature ->
                        signature.isErased() && place(signature.erasure()).isEmpty());
        if (first.isEmpty() || isErasureWaiting) {
            return Optional.empty();
        }
        Optional<Long> published = place(statements.publicationSubmission(revision));
        List<Long> places = new ArrayList<>();
        places.add(first.get());
        published.ifPresent(places::add);
        for (Signature signature : signatures) {
            places.add(signature.entry().orElseThrow());
            place(signature.erasure()).ifPresent(places::add);
        }
        Proofs proven = ledger.prove(places);
        List<TlogProof> proofs = new ArrayList<>(proven.proofs());
        BundleWriter writer =
                new BundleWriter(CanonicalText.render(revision.text()), ledger.policy(), proven(proofs.removeFirst()));
        if (published.isPresent()) {
            writer.publication(proven(proofs.removeFirst()));
        }
        for (Signature signature : signatures) {
            writer.signature(
                    proven(proofs.removeFirst()),
                    ledger.addendum(signature.addendumSha256()).map(Addendum::parse));
            if (place(signature.erasure()).isPresent()) {
                writer.erasure(proven(proofs.removeFirst()));
            }
        }
        return Optional.of(new Made(PublicFile.zip(writer.zip()), proven.standing()));
    }

    private Optional<Long> place(Optional<UUID> submission) {
        return submission.flatMap(ledger::recorded).map(EntryRecorded::leafIndex);
    }

    private Proven proven(TlogProof proof) {
        byte[] entry = ledger.entry(proof.index()).orElseThrow();
        return new Proven(LedgerEntry.parse(entry), proof);
    }
}
