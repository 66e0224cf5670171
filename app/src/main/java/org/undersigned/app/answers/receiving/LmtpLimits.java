package org.undersigned.app.answers.receiving;

import java.time.Duration;

/**
 * How much a client of the listener may ask for.
 *
 * @param connections at the same time
 * @param idle the longest pause of a client
 * @param whole the longest that a connection lasts
 * @param recipients of one message
 * @param mistakes commands that make no sense, and recipients that are not there, in one connection
 */
record LmtpLimits(int connections, Duration idle, Duration whole, int recipients, int mistakes) {
    static final LmtpLimits USUAL = new LmtpLimits(20, Duration.ofSeconds(60), Duration.ofMinutes(10), 20, 20);
}
