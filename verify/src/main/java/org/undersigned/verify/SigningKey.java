package org.undersigned.verify;

/** A key that the ledger records for a signatory, whatever it was made with. */
public sealed interface SigningKey permits OrganisationKey, PasskeyRegistration {
    /** As the ledger's entries name it. */
    String id();

    /** As a signature's record names it. */
    String method();

    /** Refuses a file that is not this key's signature of the payload, and says why. */
    void requireSignature(byte[] payload, byte[] signatureFile);
}
