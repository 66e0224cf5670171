/**
 * The two ways in: a mailbox that is read over IMAP, and a listener for LMTP (RFC 2033) that a mail server on the same
 * machine or network delivers to. Both are off unless they are set. A message counts as taken once it is stored.
 */
@NullMarked
package org.undersigned.app.answers.receiving;

import org.jspecify.annotations.NullMarked;
