package org.undersigned.app.delivering;

/** What became of pressing "send". */
public sealed interface SendOutcome {
    /** It leaves as soon as the transaction has ended; or it has left, and the button was pressed once more. */
    record Sent() implements SendOutcome {}

    /** It was delivered to the same addressee before, and nobody said that it is meant. */
    record DeliveredBefore() implements SendOutcome {}

    /** The file that is to go with it is not there yet. */
    record NothingToEnclose() implements SendOutcome {}
}
