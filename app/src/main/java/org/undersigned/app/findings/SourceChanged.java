package org.undersigned.app.findings;

import java.util.UUID;

/** The source of a public finding is gone, or answers again. Told in the transaction that noted it. */
public record SourceChanged(Subject subject, UUID finding, boolean isGone) {}
