package org.undersigned.app.commitments;

import java.util.UUID;

/** The public sees an instrument, or obligations of it, that it did not see. Told in the transaction that changed it. */
public record CommitmentsChanged(UUID instrument) {}
