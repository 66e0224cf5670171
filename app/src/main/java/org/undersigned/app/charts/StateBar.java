package org.undersigned.app.charts;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.app.standing.DemandState.Glance;
import org.undersigned.app.standing.Tally;

/** How many demands stand how, as one bar. */
public record StateBar(Tally tally) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 30;
    private static final double WIDE_ENOUGH = 22;

    /** @param isLabelled whether its number fits into it */
    public record Segment(Glance glance, int count, String x, String width, String middle, boolean isLabelled) {}

    public List<Segment> segments() {
        Across across = Across.of(WIDTH);
        List<Segment> segments = new ArrayList<>();
        double at = 0;
        for (Glance glance : present()) {
            double wide = (double) WIDTH * tally.count(glance) / tally.total();
            double left = across.left(at, wide);
            segments.add(new Segment(
                    glance,
                    tally.count(glance),
                    Across.number(left),
                    Across.number(wide),
                    Across.number(left + wide / 2),
                    wide >= WIDE_ENOUGH));
            at += wide;
        }
        return segments;
    }

    /** The states that some demand is in, in their order. */
    public List<Glance> present() {
        return List.copyOf(tally.counts().keySet());
    }
}
