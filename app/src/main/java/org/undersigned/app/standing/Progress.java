package org.undersigned.app.standing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How demands stood at the end of each month, as it is known today; the last month is the present one.
 *
 * @param months without a gap
 */
public record Progress(NavigableMap<YearMonth, Tally> months) {
    public static final Progress NONE = new Progress(new TreeMap<>());

    public Progress {
        months = new TreeMap<>(months);
    }

    /** Of several statements together: before its first month a statement has no demands, after its last they stay. */
    public static Progress of(Collection<Progress> all) {
        NavigableMap<YearMonth, Tally> joined = new TreeMap<>();
        all.forEach(one -> one.months.keySet().forEach(month -> joined.put(month, Tally.NONE)));
        if (joined.isEmpty()) {
            return NONE;
        }
        YearMonth last = joined.lastKey();
        for (YearMonth month = joined.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            joined.put(month, Tally.NONE);
        }
        for (Progress one : all) {
            joined.replaceAll((month, sum) -> {
                Map.Entry<YearMonth, Tally> then = one.months.floorEntry(month);
                return then == null ? sum : sum.plus(then.getValue());
            });
        }
        return new Progress(joined);
    }
}
