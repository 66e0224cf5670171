package org.undersigned.app.monitoring;

/** Asks whether a part works. Answered by features, from any thread; one that throws, or takes seconds, is down. */
public interface HealthCheck {
    /** One word. */
    String part();

    Health health();
}
