package org.undersigned.app.findings;

import java.util.UUID;

/** The ledger has recorded a step of a finding: the public sees it. Told in the sequencing transaction. */
public record FindingsChanged(Subject subject, UUID finding, UUID step, Step.Kind kind) {}
