package org.undersigned.app.monitoring;

import java.util.List;

/** Asks for numbers worth watching. Answered by features, from any thread; a few seconds late they are left out. */
public interface Measures {
    List<Measure> measures();
}
