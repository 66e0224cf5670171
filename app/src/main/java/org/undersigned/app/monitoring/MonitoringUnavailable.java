package org.undersigned.app.monitoring;

/** The port for whoever watches cannot be opened; the message is the sentence that says so. */
public class MonitoringUnavailable extends RuntimeException {
    MonitoringUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
