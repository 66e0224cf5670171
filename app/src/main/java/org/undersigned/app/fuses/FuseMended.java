package org.undersigned.app.fuses;

/** What was paused goes on: whoever left something undone does it now. In the transaction that mends it. */
public record FuseMended(Fuse fuse) {}
