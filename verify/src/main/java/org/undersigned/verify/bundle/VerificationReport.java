package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.verify.SigningPayload;

/**
 * What a check of a bundle found, in plain sentences.
 *
 * @param signed who stands under the text, in the order of the ledger; nobody who has withdrawn
 */
public record VerificationReport(String title, String sha256, List<Signatory> signed, List<Result> results) {
    public VerificationReport {
        signed = List.copyOf(signed);
        results = List.copyOf(results);
    }

    /** Whoever signed, and what they said against single demands. */
    public record Signatory(String name, boolean isPerson, List<SigningPayload.Reservation> reservations) {
        public Signatory {
            reservations = List.copyOf(reservations);
        }
    }

    /** How one check came out. */
    public enum Outcome {
        CHECKED,
        /** Rests on somebody's word, or needs something that the bundle cannot hold. */
        NOT_CHECKABLE,
        WRONG
    }

    public record Result(Outcome outcome, String sentence) {}

    static VerificationReport refused(String sentence) {
        return new VerificationReport("", "", List.of(), List.of(new Result(Outcome.WRONG, sentence)));
    }

    /** The same with what something else found. */
    public VerificationReport with(List<Result> more) {
        List<Result> all = new ArrayList<>(results);
        all.addAll(more);
        return new VerificationReport(title, sha256, signed, all);
    }

    /** Names under the text. */
    public List<String> signatories() {
        return signed.stream().map(Signatory::name).toList();
    }

    /** What came out this way, in order. */
    public List<String> sentences(Outcome outcome) {
        return results.stream()
                .filter(result -> result.outcome() == outcome)
                .map(Result::sentence)
                .toList();
    }

    public boolean holds() {
        return results.stream().noneMatch(result -> result.outcome() == Outcome.WRONG);
    }
}
