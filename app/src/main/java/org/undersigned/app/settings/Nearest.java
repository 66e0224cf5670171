package org.undersigned.app.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody may have meant who wrote a name that there is not. */
final class Nearest {
    private static final int LETTERS_FOR_ONE_SLIP = 4;

    private Nearest() {}

    /** Empty where no name is near enough: a wild guess helps nobody. */
    static Optional<String> to(String written, List<String> known) {
        String plain = written.replaceFirst("^undersigned[.]", "");
        return known.stream()
                .filter(name -> slips(plain, name) <= Math.max(1, name.length() / LETTERS_FOR_ONE_SLIP))
                .min(Comparator.comparingInt(name -> slips(plain, name)));
    }

    // Letters to change, add, leave out, or exchange with the next one.
    private static int slips(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : least(least, i, j, from, to);
            }
        }
        return least[from.length()][to.length()];
    }

    private static int least(int[][] least, int i, int j, String from, String to) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int one = Math.min(least[i - 1][j - 1] + change, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean isExchange =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isExchange ? Math.min(one, least[i - 2][j - 2] + 1) : one;
    }
}
