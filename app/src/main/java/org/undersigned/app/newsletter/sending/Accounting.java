package org.undersigned.app.newsletter.sending;

import java.util.Map;

/**
 * What became of the recipients of a newsletter. At every moment {@code expected = sent + failed + excluded + waiting}.
 *
 * @param excluded by reason
 * @param failed by reason
 * @param cameBack of those sent, how many came back afterwards
 */
public record Accounting(
        int expected, int waiting, int sent, Map<String, Integer> excluded, Map<String, Integer> failed, int cameBack) {
    public int excludedInAll() {
        return excluded.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int failedInAll() {
        return failed.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean addsUp() {
        return expected == waiting + sent + failedInAll() + excludedInAll();
    }
}
