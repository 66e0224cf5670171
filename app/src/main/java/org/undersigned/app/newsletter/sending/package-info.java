/** Composing newsletters and sending them: each recipient is a row with a state, and one job hands them to the mail server. */
@NullMarked
@NamedInterface("sending")
package org.undersigned.app.newsletter.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
