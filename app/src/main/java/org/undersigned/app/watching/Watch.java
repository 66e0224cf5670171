package org.undersigned.app.watching;

import java.util.Locale;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;

/**
 * A wish to hear of a domain, and of a name.
 *
 * @param name empty where none was given
 * @param language tag of the one that its form spoke: its mails speak that too
 */
public record Watch(UUID id, String domain, String name, EmailAddress email, String language, boolean isConfirmed) {
    /** Whether a signatory's name is this one, leaving case, quotation marks and spaces aside. */
    boolean isNamed(String signatory) {
        return !name.isBlank() && folded(name).equals(folded(signatory));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
