package org.undersigned.app.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How all parts are. Asked again after some seconds, however many ask. */
@Component
public class HealthReport implements Measures {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(3);

    private record Made(Map<String, Health> parts, long at) {}

    private final List<HealthCheck> checks;
    private final Asking asking;
    private Optional<Made> last = Optional.empty();

    HealthReport(List<HealthCheck> checks, Asking asking) {
        this.checks = checks;
        this.asking = asking;
    }

    /** By their names. */
    public synchronized Map<String, Health> parts() {
        Optional<Made> fresh = last.filter(made -> System.nanoTime() - made.at() < FRESH_NANOS);
        if (fresh.isEmpty()) {
            fresh = Optional.of(new Made(asked(), System.nanoTime()));
            last = fresh;
        }
        return fresh.get().parts();
    }

    private Map<String, Health> asked() {
        List<Optional<Health>> answers = asking.all(checks, HealthCheck::health);
        Map<String, Health> parts = new TreeMap<>();
        for (int i = 0; i < checks.size(); i++) {
            parts.put(checks.get(i).part(), answers.get(i).orElse(Health.DOWN));
        }
        return parts;
    }

    /** That of the worst part. */
    static Health whole(Map<String, Health> parts) {
        return parts.values().stream().max(Comparator.naturalOrder()).orElse(Health.UP);
    }

    @Override
    public List<Measure> measures() {
        Map<String, Double> numbers = new TreeMap<>();
        parts().forEach((part, health) -> numbers.put(part, health.number()));
        return List.of(Measure.by(
                "part", "undersigned_health", "1 for a part that works, 0.5 for one to look at, 0 for none.", numbers));
    }
}
