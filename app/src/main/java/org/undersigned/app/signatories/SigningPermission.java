package org.undersigned.app.signatories;

/** Asks whether a signatory may still sign by its link. Answered by whoever asked it to. */
public interface SigningPermission {
    boolean maySign(Signatory signatory);
}
