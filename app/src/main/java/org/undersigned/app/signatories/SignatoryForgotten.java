package org.undersigned.app.signatories;

import java.util.UUID;

/** What a signatory's rows said about people was erased: whoever keeps more about it erases that. In the same transaction. */
public record SignatoryForgotten(UUID signatory) {}
