package org.undersigned.app.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What happened when: a lane for each demand, with its due days and findings; above them the grounds and the publication;
 * below, how many had signed. What lies before the publication is drawn closer together.
 *
 * @param demands how many lanes
 * @param signed how many had signed by the end of a day; nothing of days on which nobody did
 */
public record TimelineChart(
        List<Happening> happenings, int demands, LocalDate published, NavigableMap<LocalDate, Integer> signed) {
    public static final int WIDTH = 720;
    public static final int GUTTER = 34;
    public static final int LANE = 26;
    public static final int HEAD = 46;
    public static final int MARK = 14;
    private static final int FOOT = 44;
    private static final double MOST_BEFORE = 0.25;
    private static final int MARGIN = 14;

    /** A mark on a lane, or above them. */
    public record Mark(Happening happening, String x, String y) {}

    /** A year begins. */
    public record YearLine(int year, String x) {}

    public TimelineChart {
        happenings = happenings.stream()
                .sorted(Comparator.comparing(Happening::on).thenComparing(Happening::kind))
                .toList();
        signed = new TreeMap<>(signed);
    }

    public int height() {
        return HEAD + demands * LANE + FOOT;
    }

    /** The middle of the lane of a demand. */
    public int lane(int demand) {
        return HEAD + (demand - 1) * LANE + LANE / 2;
    }

    /** Where lanes are numbered. */
    public String numberAt() {
        return Across.number(Across.of(WIDTH).point(MARGIN / 2.0));
    }

    public String publicationAt() {
        return Across.number(x(published));
    }

    private LocalDate first() {
        return happenings.stream()
                .map(Happening::on)
                .min(Comparator.naturalOrder())
                .filter(on -> on.isBefore(published))
                .orElse(published);
    }

    private LocalDate last() {
        LocalDate told = happenings.stream()
                .map(Happening::on)
                .max(Comparator.naturalOrder())
                .orElse(published);
        LocalDate least = published.plusMonths(6);
        return told.isAfter(least) ? told : least;
    }

    private double x(LocalDate day) {
        LocalDate first = first();
        LocalDate last = last();
        double from = GUTTER;
        double wide = WIDTH - GUTTER - MARGIN;
        double whole = ChronoUnit.DAYS.between(first, last);
        double before = ChronoUnit.DAYS.between(first, published);
        double share = Math.min(MOST_BEFORE, before / whole);
        double at = day.isBefore(published)
                ? from + wide * share * ChronoUnit.DAYS.between(first, day) / before
                : from
                        + wide * share
                        + wide
                                * (1 - share)
                                * ChronoUnit.DAYS.between(published, day)
                                / ChronoUnit.DAYS.between(published, last);
        return Across.of(WIDTH).point(at);
    }

    /** From the publication on: before it they would stand too close. */
    public List<YearLine> years() {
        List<YearLine> lines = new ArrayList<>();
        for (int year = published.getYear() + 1; year <= last().getYear(); year++) {
            lines.add(new YearLine(year, Across.number(x(LocalDate.of(year, 1, 1)))));
        }
        return lines;
    }

    public List<Mark> marks() {
        return happenings.stream()
                .map(happening -> new Mark(
                        happening,
                        Across.number(x(happening.on()) - MARK / 2.0),
                        Across.number(happening.demand().map(this::lane).orElse(HEAD - MARK) - MARK / 2.0)))
                .toList();
    }

    public int most() {
        return signed.isEmpty() ? 0 : signed.lastEntry().getValue();
    }

    /** How many had signed, as steps along the bottom. */
    public String signedPath() {
        double floor = height() - 6.0;
        double high = FOOT - 18.0;
        StringBuilder path = new StringBuilder();
        double top = floor;
        LocalDate end = last();
        for (var day : signed.entrySet()) {
            double x = x(day.getKey().isBefore(first()) ? first() : day.getKey());
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Across.number(x))
                    .append(' ')
                    .append(Across.number(top));
            top = floor - high * day.getValue() / most();
            path.append('L').append(Across.number(x)).append(' ').append(Across.number(top));
        }
        String right = Across.number(x(end));
        return path.append('L')
                .append(right)
                .append(' ')
                .append(Across.number(top))
                .append('L')
                .append(right)
                .append(' ')
                .append(Across.number(floor))
                .append('Z')
                .toString();
    }
}
