/**
 * Who sent a message, as far as that can be known: DKIM (RFC 6376), SPF (RFC 7208), and what the operator's own mail server
 * says of both (RFC 8601). Asks the DNS only through {@code fetching}. What cannot be known is said to be unknown.
 */
@NullMarked
package org.undersigned.app.answers.checking;

import org.jspecify.annotations.NullMarked;
