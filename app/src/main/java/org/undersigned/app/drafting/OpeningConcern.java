package org.undersigned.app.drafting;

import java.util.List;

/** Asks what should be looked at before a text is opened. Answered by whoever keeps something beside the draft. */
public interface OpeningConcern {
    List<Warning> warnings(Draft draft);
}
