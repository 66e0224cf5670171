package org.undersigned.app.monitoring;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many requests were answered, how, and how long that took. Counting costs two additions that no other thread waits
 * for, so that it is done whether or not anybody reads it.
 */
@Component
public class RequestCounts {
    /** What a request was for. */
    public enum Kind {
        /** Answered from memory ahead of everything else. */
        FILE,
        PAGE,
        /** Asked by a program. */
        API
    }

    /** In seconds; what took longer than all is in one more. */
    private static final double[] BOUNDS = {0.001, 0.005, 0.025, 0.1, 0.25, 1, 2.5, 10, Double.POSITIVE_INFINITY};

    private static final long[] NANOS = Arrays.stream(BOUNDS)
            .mapToLong(bound -> (long) (bound * TimeUnit.SECONDS.toNanos(1)))
            .toArray();
    private static final int CLASSES = 5;

    /** Of one kind and one class of status. */
    private static final class Tally {
        private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
        private final LongAdder nanos = new LongAdder();

        private Tally() {
            Arrays.setAll(buckets, bucket -> new LongAdder());
        }
    }

    private final Map<Kind, List<Tally>> tallies = new EnumMap<>(Kind.class);

    RequestCounts() {
        for (Kind kind : Kind.values()) {
            tallies.put(kind, Stream.generate(Tally::new).limit(CLASSES).toList());
        }
    }

    /**
     * @param status of HTTP
     * @param nanos from the moment that the request was read until its answer was handed to the connection
     */
    public void count(Kind kind, int status, long nanos) {
        Tally tally = Objects.requireNonNull(tallies.get(kind)).get(Math.clamp(status / 100 - 1, 0, CLASSES - 1));
        int bucket = 0;
        while (nanos > NANOS[bucket]) {
            bucket++;
        }
        tally.buckets[bucket].increment();
        tally.nanos.add(nanos);
    }

    HistogramSnapshot snapshot() {
        HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                .name("undersigned_request_duration_seconds")
                .help("Requests by what they were for and how they were answered, and how long that took.");
        tallies.forEach((kind, ofKind) -> {
            // Interim answers, of the first class, are never sent last.
            for (int i = 1; i < CLASSES; i++) {
                histogram.dataPoint(point(kind, (i + 1) + "xx", ofKind.get(i)));
            }
        });
        return histogram.build();
    }

    private static HistogramSnapshot.HistogramDataPointSnapshot point(Kind kind, String status, Tally tally) {
        long[] numbers = Arrays.stream(tally.buckets).mapToLong(LongAdder::sum).toArray();
        return HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .labels(Labels.of("kind", kind.name().toLowerCase(Locale.ROOT), "status", status))
                .classicHistogramBuckets(ClassicHistogramBuckets.of(BOUNDS, numbers))
                .sum((double) tally.nanos.sum() / TimeUnit.SECONDS.toNanos(1))
                .build();
    }
}
