package org.undersigned.app.fetching;

import java.time.Duration;

/**
 * What a capture may take.
 *
 * @param bytes of all bodies together
 * @param redirects that are followed
 * @param longest from the first question to the last byte, all redirects included
 */
public record CaptureLimits(int bytes, int redirects, Duration longest) {}
