package org.undersigned.text.comparing;

/**
 * One place where a copy differs from the signed text.
 *
 * @param place in words, such as "demand 2"
 * @param signed what was signed there; empty where the copy added something
 * @param copied what the copy has; empty where it left something out
 */
public record Change(String place, String signed, String copied) {
    private static final int LONGEST_QUOTE = 160;

    public String sentence() {
        if (signed.isEmpty()) {
            return "In %s the copy adds “%s”.".formatted(place, shortened(copied));
        }
        if (copied.isEmpty()) {
            return "In %s the copy leaves out “%s”.".formatted(place, shortened(signed));
        }
        return "In %s the copy says “%s” where “%s” was signed.".formatted(place, shortened(copied), shortened(signed));
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
