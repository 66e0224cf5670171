package org.undersigned.tlog;

/** Decimal numbers as C2SP formats write them: digits only, no leading zero, at most 2^63 - 1. */
final class Decimal {
    private static final int LONGEST = 19;

    private Decimal() {}

    static long parse(String digits) {
        boolean form = !digits.isEmpty()
                && digits.length() <= LONGEST
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (!form) {
            throw new IllegalArgumentException("not a decimal number without leading zeros");
        }
        return Long.parseLong(digits);
    }
}
