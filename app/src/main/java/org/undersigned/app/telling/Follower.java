package org.undersigned.app.telling;

import org.undersigned.app.newsletter.Frequency;
import org.undersigned.app.signatories.Signatory;

/** A signatory with how soon they want to hear what becomes of the demands. */
public record Follower(Signatory signatory, Frequency frequency) {}
