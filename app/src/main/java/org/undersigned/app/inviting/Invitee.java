package org.undersigned.app.inviting;

import java.util.Optional;
import org.undersigned.app.accounts.EmailAddress;

/**
 * An organisation to be invited.
 *
 * @param domain host name of its website, lower case
 * @param language of the mails; the statement's where nobody has said it
 */
public record Invitee(String name, EmailAddress email, Optional<String> domain, Optional<String> language) {}
