package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.undersigned.app.errata.NotedErratum;
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

    /**
     * Empty while the ledger has not integrated all that belongs to it: it will within moments.
     *
     * @param signatures all that were made under the text, withdrawn ones among them, in the order of the ledger
     */
    Optional<Made> make(Revision revision, List<Signature> signatures, List<NotedErratum> errata) {
        Optional<Long> first = place(statements.submission(revision));
        Optional<Pieces> pieces = pieces(revision, signatures, errata);
        if (first.isEmpty() || pieces.isEmpty()) {
            return Optional.empty();
        }
        List<Long> places = new ArrayList<>(List.of(first.get()));
        pieces.get().pieces().forEach(piece -> places.add(piece.place()));
        Proofs proofs = ledger.prove(places);
        BundleWriter writer = new BundleWriter(
                CanonicalText.render(revision.text()),
                ledger.policy(),
                proven(proofs.proofs().getFirst()));
        for (int i = 1; i < places.size(); i++) {
            pieces.get()
                    .pieces()
                    .get(i - 1)
                    .put()
                    .accept(writer, proven(proofs.proofs().get(i)));
        }
        return Optional.of(new Made(PublicFile.zip(writer.zip()), proofs.standing()));
    }

    /** What follows the text, in the order in which it is written. */
    private Optional<Pieces> pieces(Revision revision, List<Signature> signatures, List<NotedErratum> errata) {
        Pieces pieces = new Pieces(new ArrayList<>());
        place(statements.publicationSubmission(revision)).ifPresent(at -> pieces.add(at, BundleWriter::publication));
        for (Signature signature : signatures) {
            Optional<Addendum> content =
                    ledger.addendum(signature.addendumSha256()).map(Addendum::parse);
            pieces.add(signature.entry().orElseThrow(), (writer, proven) -> writer.signature(proven, content));
            Optional<Long> erasure = place(signature.erasure());
            Optional<Long> withdrawal = place(signature.withdrawal().map(Signature.Withdrawal::submission));
            if ((signature.isErased() && erasure.isEmpty()) || (!signature.stands() && withdrawal.isEmpty())) {
                return Optional.empty();
            }
            erasure.ifPresent(at -> pieces.add(at, BundleWriter::erasure));
            withdrawal.ifPresent(at -> pieces.add(at, BundleWriter::withdrawal));
        }
        for (NotedErratum noted : errata) {
            Optional<Long> at = place(Optional.of(noted.submission()));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            Addendum note =
                    Addendum.parse(ledger.addendum(noted.addendumSha256()).orElseThrow());
            pieces.add(at.get(), (writer, proven) -> writer.erratum(proven, note));
        }
        return Optional.of(pieces);
    }

    /** An entry of the ledger, and where its proof goes in the bundle. */
    private record Piece(long place, BiConsumer<BundleWriter, Proven> put) {}

    private record Pieces(List<Piece> pieces) {
        void add(long place, BiConsumer<BundleWriter, Proven> put) {
            pieces.add(new Piece(place, put));
        }
    }

    private Optional<Long> place(Optional<UUID> submission) {
        return submission.flatMap(ledger::recorded).map(EntryRecorded::leafIndex);
    }

    private Proven proven(TlogProof proof) {
        byte[] entry = ledger.entry(proof.index()).orElseThrow();
        return new Proven(LedgerEntry.parse(entry), proof);
    }
}
