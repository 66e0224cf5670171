package org.undersigned.app.commitments;

import java.util.List;
import org.undersigned.app.findings.Finding;
import org.undersigned.app.standing.ObligationState;

/** An obligation with what was found about it, in the order in which findings count; unpublished ones too. */
public record FollowedObligation(Obligation obligation, ObligationState state, List<Finding> findings) {
    public FollowedObligation {
        findings = List.copyOf(findings);
    }

    /** Those that the public sees, disputed and withdrawn ones too. */
    public List<Finding> publicFindings() {
        return findings.stream().filter(Finding::isPublic).toList();
    }
}
