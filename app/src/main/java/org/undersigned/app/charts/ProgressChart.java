package org.undersigned.app.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.undersigned.app.standing.DemandState.Glance;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.standing.Tally;

/** How demands stood from month to month, a column for each; over long times a column for each quarter or year. */
public record ProgressChart(Progress progress) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 190;
    private static final int FOOT = 22;
    private static final int MOST_COLUMNS = 48;
    private static final List<Integer> MONTHS_OF_A_COLUMN = List.of(1, 3, 12);

    /** A part of a column. */
    public record Piece(Glance glance, String x, String y, String width, String height) {}

    /** The name of a year, below its first column. */
    public record YearMark(int year, String x) {}

    /** Whether there is more to see than how it stands now. */
    public boolean isWorthDrawing() {
        return columns().size() > 1;
    }

    /** By their last day: how it stood then. */
    public Map<LocalDate, Tally> columns() {
        TreeMap<YearMonth, Tally> months = new TreeMap<>(progress.months());
        int step = MONTHS_OF_A_COLUMN.stream()
                .filter(months_ -> months.size() <= MOST_COLUMNS * months_)
                .findFirst()
                .orElseGet(MONTHS_OF_A_COLUMN::getLast);
        Map<LocalDate, Tally> columns = new LinkedHashMap<>();
        months.forEach((month, tally) -> {
            if (month.getMonthValue() % step == 0 || month.equals(months.lastKey())) {
                columns.put(month.atEndOfMonth(), tally);
            }
        });
        return columns;
    }

    /** The states that some demand was in, in their order. */
    public List<Glance> present() {
        return List.copyOf(columns().values().stream()
                .reduce(Tally.NONE, Tally::plus)
                .counts()
                .keySet());
    }

    public List<Piece> pieces() {
        Across across = Across.of(WIDTH);
        Map<LocalDate, Tally> columns = columns();
        int most = columns.values().stream().mapToInt(Tally::total).max().orElse(1);
        double wide = (double) WIDTH / columns.size();
        double gap = Math.min(3, wide / 5);
        List<Piece> pieces = new ArrayList<>();
        double at = 0;
        for (Tally tally : columns.values()) {
            double floor = HEIGHT - FOOT;
            for (Map.Entry<Glance, Integer> part : tally.counts().entrySet()) {
                double high = (double) (HEIGHT - FOOT) * part.getValue() / most;
                floor -= high;
                pieces.add(new Piece(
                        part.getKey(),
                        Across.number(across.left(at + gap / 2, wide - gap)),
                        Across.number(floor),
                        Across.number(wide - gap),
                        Across.number(high)));
            }
            at += wide;
        }
        return pieces;
    }

    public List<YearMark> years() {
        Across across = Across.of(WIDTH);
        List<LocalDate> ends = List.copyOf(columns().keySet());
        List<YearMark> marks = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            if (i == 0 || ends.get(i).getYear() != ends.get(i - 1).getYear()) {
                marks.add(new YearMark(
                        ends.get(i).getYear(), Across.number(across.point((double) WIDTH * i / ends.size()))));
            }
        }
        return marks;
    }
}
