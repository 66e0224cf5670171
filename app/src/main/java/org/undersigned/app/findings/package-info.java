/**
 * Findings: dated pieces of evidence on demands and obligations, and what becomes of them. Added, never changed.
 *
 * <p>Owns the tables whose names begin with {@code finding}. Every step of a finding (published, disputed, settled,
 * withdrawn) is proposed by one coordinator and decided by another; an accepted one is public once the ledger has it.
 * Knows neither statements' demands nor obligations: {@link org.undersigned.app.findings.SubjectPlaces} is answered by
 * those who do, and {@link org.undersigned.app.findings.FindingsChanged} tells them. What a finding rests on is copied by
 * whoever answers {@link org.undersigned.app.findings.Copies}, and looked at again by whoever asks {@link
 * org.undersigned.app.findings.Sources}. docs/spec/finding.md.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "accounts", "statements", "web", "words"})
package org.undersigned.app.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
