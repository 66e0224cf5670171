/** The outbox as whoever runs the site sees it: how much waits and since when, and what did not leave. */
@NullMarked
@NamedInterface("queue")
package org.undersigned.app.mail.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
