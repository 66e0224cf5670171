package org.undersigned.app.standing;

/** A public step of a finding, as the ledger has it. */
public record FoundStep(long leafIndex, String addendumSha256) {}
