package org.undersigned.app.commitments.desk;

import java.util.UUID;

/** An obligation that can be chosen. */
public record CitableObligation(UUID id, String label, String words) {}
