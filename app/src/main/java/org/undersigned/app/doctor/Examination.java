package org.undersigned.app.doctor;

import java.time.Duration;
import java.util.List;

/** Looks at one thing. */
interface Examination {
    /** The longest that anything outside this machine is waited for, each time. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /** What it is about, in a word or two. */
    String topic();

    /** What was found, at least one line. */
    List<Line> lines();
}
