package org.undersigned.app.mail;

/** What became of a copy that was handed to the mail server. */
public sealed interface Handed {
    /** The server has taken it, and answers for it from now on. */
    record Taken() implements Handed {}

    /** The server never takes it. */
    record Refused(BounceReason reason) implements Handed {}

    /** The server does not take it now, and says so of this recipient or message. */
    record Later(String answer) implements Handed {}

    /** Nothing can be handed over now, whoever it is for: the server is away, or refuses us. */
    record HeldUp(String kind) implements Handed {}
}
