package org.undersigned.app.publishing;

import java.util.Optional;
import org.undersigned.text.comparing.Comparison;

/** The published statement that a copy is closest to, and how it stands to it; empty where it is none of ours. */
public record CheckResult(Optional<PublicStatement> statement, Optional<Comparison> comparison) {
    public boolean isFound() {
        return comparison
                .filter(found -> found.verdict() != Comparison.Verdict.UNRELATED)
                .isPresent();
    }
}
