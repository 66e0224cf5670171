package org.undersigned.app.monitoring;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** All numbers in Prometheus's own format. Made only where somebody asks. */
@Lazy
@Component
class Scrape {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final PrometheusRegistry program = new PrometheusRegistry();
    private final List<Measures> features;
    private final RequestCounts requests;
    private final Asking asking;
    private Optional<List<MetricSnapshot>> answered = Optional.empty();
    private long answeredAt;

    Scrape(List<Measures> features, RequestCounts requests, Asking asking) {
        this.features = features;
        this.requests = requests;
        this.asking = asking;
        JvmMemoryMetrics.builder().register(program);
        JvmGarbageCollectorMetrics.builder().register(program);
        JvmThreadsMetrics.builder().register(program);
        ProcessMetrics.builder().register(program);
    }

    String text() throws IOException {
        List<MetricSnapshot> all = new ArrayList<>();
        program.scrape().forEach(all::add);
        all.add(requests.snapshot());
        all.add(version());
        all.addAll(features());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, new MetricSnapshots(all));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static InfoSnapshot version() {
        String version = Optional.ofNullable(Scrape.class.getPackage().getImplementationVersion())
                .orElse("development");
        return InfoSnapshot.builder()
                .name("undersigned_build")
                .help("The version of the program.")
                .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(Labels.of("version", version))
                        .build())
                .build();
    }

    // What features answer needs the database, which several that scrape are not to ask again and again.
    private synchronized List<MetricSnapshot> features() {
        if (answered.isEmpty() || System.nanoTime() - answeredAt > FRESH_NANOS) {
            answered = Optional.of(asked());
            answeredAt = System.nanoTime();
        }
        return answered.get();
    }

    private List<MetricSnapshot> asked() {
        List<Optional<List<Measure>>> answers = asking.all(features, Measures::measures);
        Map<String, GaugeSnapshot> found = new TreeMap<>();
        long missing = 0;
        for (Optional<List<Measure>> answer : answers) {
            missing += answer.isEmpty() ? 1 : 0;
            answer.orElse(List.of()).forEach(measure -> found.put(measure.name(), gauge(measure)));
        }
        Measure unanswered = Measure.of(
                "undersigned_measures_missing", "Parts of the site that gave no numbers, or not in time.", missing);
        found.put(unanswered.name(), gauge(unanswered));
        return List.copyOf(found.values());
    }

    private static GaugeSnapshot gauge(Measure measure) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(measure.name()).help(measure.help());
        measure.values()
                .forEach(value -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .labels(labels(value.labels()))
                        .value(value.number())
                        .build()));
        return gauge.build();
    }

    private static Labels labels(Map<String, String> labels) {
        Labels.Builder built = Labels.builder();
        labels.forEach(built::label);
        return built.build();
    }
}
