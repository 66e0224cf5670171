/** How connections to the operator's SMTP server are made. */
@NullMarked
package org.undersigned.app.mail.smtp;

import org.jspecify.annotations.NullMarked;
