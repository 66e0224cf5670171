package org.undersigned.app.passkeys;

/** What came of a browser's answer. */
public sealed interface PasskeyOutcome {
    /**
     * The passkey has signed the payload, and is registered; its entry may have yet to be recorded.
     *
     * @param signatureFile as the method's signature files are
     */
    record Good(Passkey passkey, String signatureFile) implements PasskeyOutcome {}

    /** Nothing was stored, for the reason in the sentence. */
    record Refused(String sentence) implements PasskeyOutcome {}
}
