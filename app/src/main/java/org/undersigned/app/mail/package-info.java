/**
 * Mail that leaves this site.
 *
 * <p>Owns {@code mail_message}, {@code mail_attachment} and {@code bounce_mailbox}. A message is stored in the sender's transaction and delivered by a job, so that it is
 * sent if and only if what it tells of has happened. After delivery its address, text and files are erased; that
 * the server has taken it is told by {@link org.undersigned.app.mail.MailTaken}, and what does not arrive by
 * {@link org.undersigned.app.mail.MailBounced}. Without SMTP settings messages stay here, and a
 * page on this machine shows them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"jobs", "monitoring", "web", "words"})
package org.undersigned.app.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
