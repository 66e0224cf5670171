package org.undersigned.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** Gathers proofs of a statement under one checkpoint. */
@Component
class ProofBundles {
    /**
     * What a bundle holds, as far as it can change: two of the same contents prove the same.
     *
     * @param policy keys of the ledger and its witnesses
     * @param places of all entries in the ledger
     * @param obligations ids of those that are cited
     */
    record Contents(String policy, String sha256, List<Long> places, List<String> obligations) {}

    /** A bundle that can be made. */
    record Planned(Contents contents, Revision revision, List<Piece> pieces) {}

    /** A bundle, and how the checkpoint stands that its proofs lead to. */
    record Made(PublicFile file, Proofs.Standing standing) {}

    /** Entries of the ledger, the digest of the addendum that belongs to the first, and where they go in the bundle. */
    record Piece(List<Long> places, Optional<String> addendum, Putting putting) {}

    @FunctionalInterface
    interface Putting {
        /** @param content empty where it was erased, or where nothing belongs to the entry */
        void put(BundleWriter writer, List<BundleWriter.Proven> proven, Optional<Addendum> content);
    }

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
     * @param signatures made under the text, withdrawn ones among them, in the order of the ledger
     */
    Optional<Planned> plan(Revision revision, List<Signature> signatures, Beside beside) {
        return pieces(revision, signatures, beside)
                .map(pieces -> new Planned(
                        new Contents(
                                ledger.policy(),
                                revision.sha256(),
                                pieces.stream()
                                        .flatMap(piece -> piece.places().stream())
                                        .toList(),
                                beside.citations().recorded().stream()
                                        .map(cited -> cited.record().id())
                                        .toList()),
                        revision,
                        pieces));
    }

    Made make(Planned planned) {
        List<Long> places = planned.contents().places();
        Map<Long, byte[]> entries = ledger.entriesAt(places);
        Map<String, byte[]> addenda = ledger.addenda(planned.pieces().stream()
                .flatMap(piece -> piece.addendum().stream())
                .toList());
        Proofs proofs = ledger.prove(places);
        List<BundleWriter.Proven> proven =
                proofs.proofs().stream().map(proof -> proven(proof, entries)).toList();
        // The text's own is the first.
        BundleWriter writer = new BundleWriter(
                CanonicalText.render(planned.revision().text()),
                planned.contents().policy(),
                proven.getFirst());
        int next = 0;
        for (Piece piece : planned.pieces()) {
            int end = next + piece.places().size();
            Optional<Addendum> content = piece.addendum()
                    .flatMap(digest -> Optional.ofNullable(addenda.get(digest)))
                    .map(Addendum::parse);
            piece.putting().put(writer, proven.subList(next, end), content);
            next = end;
        }
        return new Made(PublicFile.zip(writer.zip()), proofs.standing());
    }

    private static BundleWriter.Proven proven(TlogProof proof, Map<Long, byte[]> entries) {
        return new BundleWriter.Proven(
                LedgerEntry.parse(Objects.requireNonNull(entries.get(proof.index()), "an entry of the ledger")), proof);
    }

    /** The text, and what follows it in the order in which it is written. */
    private Optional<List<Piece>> pieces(Revision revision, List<Signature> signatures, Beside beside) {
        List<Piece> pieces = new ArrayList<>();
        Optional<Long> first = place(statements.submission(revision));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        pieces.add(bare(first.get(), (writer, begun, none) -> {}));
        for (Translation also : revision.alsoSigned()) {
            Optional<Long> at = place(statements.submission(revision, also));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            byte[] canonical = CanonicalText.render(also.text());
            pieces.add(bare(
                    at.get(), (writer, proven, none) -> writer.text(also.language(), canonical, proven.getFirst())));
        }
        place(statements.publicationSubmission(revision))
                .ifPresent(at -> pieces.add(bare(at, (writer, proven, none) -> writer.publication(proven.getFirst()))));
        for (Signature signature : signatures) {
            pieces.add(with(
                    signature.entry().orElseThrow(),
                    signature.addendumSha256(),
                    (writer, proven, content) -> writer.signature(proven.getFirst(), content)));
            Optional<Long> erasure = place(signature.erasure());
            Optional<Long> withdrawal = place(signature.withdrawal().map(Signature.Withdrawal::submission));
            if ((signature.isErased() && erasure.isEmpty()) || (!signature.stands() && withdrawal.isEmpty())) {
                return Optional.empty();
            }
            erasure.ifPresent(at -> pieces.add(bare(at, (writer, proven, none) -> writer.erasure(proven.getFirst()))));
            withdrawal.ifPresent(
                    at -> pieces.add(bare(at, (writer, proven, none) -> writer.withdrawal(proven.getFirst()))));
        }
        for (var noted : beside.errata()) {
            Optional<Long> at = place(Optional.of(noted.submission()));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(with(
                    at.get(),
                    noted.addendumSha256(),
                    (writer, proven, note) -> writer.erratum(proven.getFirst(), note.orElseThrow())));
        }
        for (FoundStep step : beside.standings().steps()) {
            pieces.add(with(
                    step.leafIndex(),
                    step.addendumSha256(),
                    (writer, proven, content) -> writer.finding(proven.getFirst(), content.orElseThrow())));
        }
        for (var cited : beside.citations().recorded()) {
            // The record has no entry of its own: the ledger is bound to it by the findings that name it.
            pieces.add(new Piece(
                    List.of(), Optional.empty(), (writer, none, nothing) -> writer.obligation(cited.record())));
            for (FoundStep step : cited.steps()) {
                pieces.add(with(
                        step.leafIndex(),
                        step.addendumSha256(),
                        (writer, proven, content) ->
                                writer.findingOnObligation(proven.getFirst(), content.orElseThrow())));
            }
        }
        keys(signatures).values().forEach(places -> pieces.add(new Piece(places, Optional.empty(), this::putKey)));
        return Optional.of(pieces);
    }

    private static Piece bare(long place, Putting putting) {
        return new Piece(List.of(place), Optional.empty(), putting);
    }

    private static Piece with(long place, String addendum, Putting putting) {
        return new Piece(List.of(place), Optional.of(addendum), putting);
    }

    private void putKey(BundleWriter writer, List<BundleWriter.Proven> proven, Optional<Addendum> none) {
        String registration = proven.getFirst().entry().addendum().orElseThrow();
        Addendum registered = Addendum.parse(ledger.addendum(registration).orElseThrow());
        writer.key(proven.getFirst(), registered, proven.stream().skip(1).findFirst());
    }

    /** Each key that signed, with the places of its registration and, where there is one, of its revocation. */
    private Map<Registered, List<Long>> keys(List<Signature> signatures) {
        List<Long> byKey = signatures.stream()
                .filter(signature -> signature.method().isByKey())
                .map(signature -> signature.entry().orElseThrow())
                .toList();
        Map<Long, byte[]> entries = byKey.isEmpty() ? Map.of() : ledger.entriesAt(byKey);
        Map<Registered, List<Long>> keys = new LinkedHashMap<>();
        for (long signed : byKey) {
            LedgerEntry entry = LedgerEntry.parse(Objects.requireNonNull(entries.get(signed)));
            for (Registered key :
                    registrations(entry.actor().orElseThrow(), entry.key().orElseThrow())) {
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

    private Optional<Long> place(Optional<UUID> submission) {
        return submission.flatMap(ledger::recorded).map(EntryRecorded::leafIndex);
    }
}
