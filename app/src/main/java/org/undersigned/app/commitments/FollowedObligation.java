package org.undersigned.app.commitments;

import java.util.Comparator;
import java.util.List;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.findings.Step;
import org.undersigned.app.standing.FoundStep;
import org.undersigned.app.standing.ObligationState;
import org.undersigned.app.standing.RecordedObligation;

/** An obligation with what was found about it, in the order in which findings count; unpublished ones too. */
public record FollowedObligation(Obligation obligation, ObligationState state, List<Finding> findings) {
    public FollowedObligation {
        findings = List.copyOf(findings);
    }

    /** Those that the public sees, disputed and withdrawn ones too. */
    public List<Finding> publicFindings() {
        return findings.stream().filter(Finding::isPublic).toList();
    }

    /** As the ledger has it. */
    public RecordedObligation recorded() {
        return new RecordedObligation(
                obligation.record(),
                publicFindings().stream()
                        .flatMap(finding -> finding.publicSteps().stream())
                        .map(FollowedObligation::step)
                        .sorted(Comparator.comparingLong(FoundStep::leafIndex))
                        .toList());
    }

    private static FoundStep step(Step step) {
        return new FoundStep(
                step.leaf().orElseThrow(),
                step.review().flatMap(Step.Review::addendumSha256).orElseThrow());
    }
}
