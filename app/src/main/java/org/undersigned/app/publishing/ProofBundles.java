package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.app.keys.OrganisationKeys;
import org.undersigned.app.ledger.EntryRecorded;
import org.undersigned.app.ledger.Ledger;
import org.undersigned.app.ledger.Proofs;
import org.undersigned.app.passkeys.Passkeys;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.standing.FoundStep;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.Statements;
import org.undersigned.app.statements.Translation;
import org.undersigned.text.CanonicalText;
import org.undersigned.tlog.TlogProof;
import org.undersigned.verify.Addendum;
import org.undersigned.verify.LedgerEntry;
import org.undersigned.verify.bundle.BundleWriter;

/** Gathers a statement's proofs under one checkpoint. */
@Component
class ProofBundles {
    /** A bundle, and how the checkpoint stands that its proofs lead to. */
    record Made(PublicFile file, Proofs.Standing standing) {}

    private final Ledger ledger;
    private final Statements statements;
    private final OrganisationKeys keys;
    private final Passkeys passkeys;

    ProofBundles(Ledger ledger, Statements statements, OrganisationKeys keys, Passkeys passkeys) {
        this.ledger = ledger;
        this.statements = statements;
        this.keys = keys;
        this.passkeys = passkeys;
    }

    /**
     * Empty while the ledger has not integrated all that belongs to it: it will within moments.
     *
     * @param beside its notes, findings, and what it cites
     * @param signatures all that were made under the text, withdrawn ones among them, in the order of the ledger
     */
    Optional<Made> make(Revision revision, List<Signature> signatures, Beside beside) {
        Optional<Long> first = place(statements.submission(revision));
        Optional<Pieces> pieces = pieces(revision, signatures, beside);
        if (first.isEmpty() || pieces.isEmpty()) {
            return Optional.empty();
        }
        List<Long> places = new ArrayList<>(List.of(first.get()));
        pieces.get().pieces().forEach(piece -> places.addAll(piece.places()));
        Proofs proofs = ledger.prove(places);
        List<BundleWriter.Proven> proven =
                proofs.proofs().stream().map(this::proven).toList();
        BundleWriter writer =
                new BundleWriter(CanonicalText.render(revision.text()), ledger.policy(), proven.getFirst());
        int next = 1;
        for (Piece piece : pieces.get().pieces()) {
            piece.put()
                    .accept(writer, proven.subList(next, next + piece.places().size()));
            next += piece.places().size();
        }
        return Optional.of(new Made(PublicFile.zip(writer.zip()), proofs.standing()));
    }

    /** What follows the text, in the order in which it is written. */
    private Optional<Pieces> pieces(Revision revision, List<Signature> signatures, Beside beside) {
        Pieces pieces = new Pieces(new ArrayList<>());
        for (Translation also : revision.alsoSigned()) {
            Optional<Long> at = place(statements.submission(revision, also));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            byte[] canonical = CanonicalText.render(also.text());
            pieces.add(at.get(), (writer, proven) -> writer.text(also.language(), canonical, proven));
        }
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
        for (var noted : beside.errata()) {
            Optional<Long> at = place(Optional.of(noted.submission()));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            Addendum note =
                    Addendum.parse(ledger.addendum(noted.addendumSha256()).orElseThrow());
            pieces.add(at.get(), (writer, proven) -> writer.erratum(proven, note));
        }
        for (FoundStep step : beside.standings().steps()) {
            Addendum content = content(step);
            pieces.add(step.leafIndex(), (writer, proven) -> writer.finding(proven, content));
        }
        for (var cited : beside.citations().recorded()) {
            // The record has no entry of its own: the ledger is bound to it by the findings that name it.
            pieces.pieces().add(new Piece(List.of(), (writer, none) -> writer.obligation(cited.record())));
            for (FoundStep step : cited.steps()) {
                Addendum content = content(step);
                pieces.add(step.leafIndex(), (writer, proven) -> writer.findingOnObligation(proven, content));
            }
        }
        keys(signatures)
                .forEach((key, places) -> pieces.pieces()
                        .add(new Piece(
                                places,
                                (writer, proven) -> writer.key(
                                        proven.getFirst(),
                                        registered(proven.getFirst()),
                                        proven.stream().skip(1).findFirst()))));
        return Optional.of(pieces);
    }

    private Addendum content(FoundStep step) {
        return Addendum.parse(ledger.addendum(step.addendumSha256()).orElseThrow());
    }

    /** Each key that signed, with the places of its registration and, where there is one, of its revocation. */
    private Map<Registered, List<Long>> keys(List<Signature> signatures) {
        Map<Registered, List<Long>> keys = new LinkedHashMap<>();
        for (Signature signature : signatures) {
            long signed = signature.entry().orElseThrow();
            LedgerEntry entry = LedgerEntry.parse(ledger.entry(signed).orElseThrow());
            if (entry.key().isEmpty()) {
                continue;
            }
            for (Registered key :
                    registrations(entry.actor().orElseThrow(), entry.key().get())) {
                Optional<Long> at = place(Optional.of(key.submission())).filter(registered -> registered < signed);
                Optional<Long> revoked = place(key.revocation());
                if (at.isPresent() && revoked.map(end -> end > signed).orElse(true)) {
                    keys.put(key, Stream.concat(at.stream(), revoked.stream()).toList());
                }
            }
        }
        return keys;
    }

    /** When a key began to count, and when it ended, whatever it was made with. */
    private record Registered(UUID submission, Optional<UUID> revocation) {}

    private List<Registered> registrations(String actor, String keyId) {
        return Stream.concat(
                        keys.registrations(actor, keyId).stream()
                                .map(key -> new Registered(key.submission(), key.revocation())),
                        passkeys.registrations(actor, keyId).stream()
                                .map(key -> new Registered(key.submission(), key.revocation())))
                .toList();
    }

    private Addendum registered(BundleWriter.Proven key) {
        return Addendum.parse(
                ledger.addendum(key.entry().addendum().orElseThrow()).orElseThrow());
    }

    /** Entries of the ledger, and where their proofs go in the bundle. */
    private record Piece(List<Long> places, BiConsumer<BundleWriter, List<BundleWriter.Proven>> put) {}

    private record Pieces(List<Piece> pieces) {
        void add(long place, BiConsumer<BundleWriter, BundleWriter.Proven> put) {
            pieces.add(new Piece(List.of(place), (writer, proven) -> put.accept(writer, proven.getFirst())));
        }
    }

    private Optional<Long> place(Optional<UUID> submission) {
        return submission.flatMap(ledger::recorded).map(EntryRecorded::leafIndex);
    }

    private BundleWriter.Proven proven(TlogProof proof) {
        byte[] entry = ledger.entry(proof.index()).orElseThrow();
        return new BundleWriter.Proven(LedgerEntry.parse(entry), proof);
    }
}
