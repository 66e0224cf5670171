package org.undersigned.app.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as people use it: one {@code @}, a host name with a dot, no white space or control characters.
 * Stricter than RFC 5322, which allows forms that nobody has.
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){0,8}");

    /** Stands where an address was erased: no mail can go there (RFC 6761, section 6.4). */
    public static final EmailAddress ERASED = new EmailAddress("erased@erased.invalid");

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static Optional<EmailAddress> parse(String typed) {
        String value = typed.strip();
        return value.length() <= LONGEST && FORM.matcher(value).matches() && value.indexOf('.', value.indexOf('@')) > 0
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    /** The host behind the {@code @}, in lower case. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
