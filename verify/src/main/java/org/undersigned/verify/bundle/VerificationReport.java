package org.undersigned.verify.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of a bundle found, in plain sentences.
 *
 * @param signatories names under the text, in the order of the ledger
 */
public record VerificationReport(String title, String sha256, List<String> signatories, List<Finding> findings) {
    public VerificationReport {
        signatories = List.copyOf(signatories);
        findings = List.copyOf(findings);
    }

    /** How one check came out. */
    public enum Outcome {
        CHECKED,
        /** Rests on somebody's word, or needs something that the bundle cannot hold. */
        NOT_CHECKABLE,
        WRONG
    }

    public record Finding(Outcome outcome, String sentence) {}

    static VerificationReport refused(String sentence) {
        return new VerificationReport("", "", List.of(), List.of(new Finding(Outcome.WRONG, sentence)));
    }

    /** The same with what something else found. */
    public VerificationReport with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new VerificationReport(title, sha256, signatories, all);
    }

    /** What came out this way, in order. */
    public List<String> sentences(Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::sentence)
                .toList();
    }

    public boolean holds() {
        return findings.stream().noneMatch(finding -> finding.outcome() == Outcome.WRONG);
    }
}
