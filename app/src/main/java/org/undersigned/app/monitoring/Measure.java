package org.undersigned.app.monitoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number that can rise and fall, such as the mails that wait.
 *
 * @param name as Prometheus writes names, with its unit at the end: {@code undersigned_mails_oldest_waiting_seconds}
 * @param help what it means, in one line
 * @param values one, or one for each value of a label
 */
public record Measure(String name, String help, List<Value> values) {
    /** @param labels few, of which an operator knows each: nothing that a visitor could choose, nothing of people */
    public record Value(Map<String, String> labels, double number) {
        public Value {
            labels = Map.copyOf(labels);
        }
    }

    public Measure {
        values = List.copyOf(values);
    }

    public static Measure of(String name, String help, Number number) {
        return new Measure(name, help, List.of(new Value(Map.of(), number.doubleValue())));
    }

    public static Measure of(String name, String help, boolean holds) {
        return of(name, help, holds ? 1 : 0);
    }

    /** One number for each value of a label. */
    public static Measure by(String label, String name, String help, Map<String, ? extends Number> numbers) {
        return new Measure(
                name,
                help,
                new TreeMap<String, Number>(numbers)
                        .entrySet().stream()
                                .map(number -> new Value(
                                        Map.of(label, number.getKey()),
                                        number.getValue().doubleValue()))
                                .toList());
    }
}
