package org.undersigned.app.ledger;

/** Enough witnesses have cosigned a tree of this size, and had not before. */
public record CheckpointCosigned(long size) {}
