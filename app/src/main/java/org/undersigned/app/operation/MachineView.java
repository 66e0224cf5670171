package org.undersigned.app.operation;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Map;
import org.undersigned.app.database.DatabaseState;
import org.undersigned.app.monitoring.DiskSpace;
import org.undersigned.app.monitoring.Health;

/**
 * What the site runs on.
 *
 * @param concerns a sentence for each part that somebody should look at
 * @param free bytes of the data folder's disk
 * @param size bytes of it
 */
public record MachineView(List<String> concerns, long free, long size, String java, String database) {
    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;
    private static final double TENTHS = 10;

    public MachineView {
        concerns = List.copyOf(concerns);
    }

    static MachineView of(Map<String, Health> parts, DiskSpace disk, DatabaseState database) {
        return new MachineView(
                parts.entrySet().stream()
                        .filter(part -> part.getValue() != Health.UP)
                        .map(part -> concern(part.getKey()))
                        .toList(),
                disk.free(),
                disk.size(),
                String.valueOf(System.getProperty("java.version")),
                database.version().orElse("?"));
    }

    private static String concern(String part) {
        return switch (part) {
            case "disk" -> say("operation.concern.disk");
            case "ledger" -> say("operation.concern.ledger");
            case "mail" -> say("operation.concern.mail");
            case "node" -> say("operation.concern.node");
            case "migrations" -> say("operation.concern.migrations");
            default -> say("operation.concern.database");
        };
    }

    /** As people say it. */
    public static String bytes(long bytes) {
        return bytes < GIGABYTE
                ? say("operation.megabytes", "number", Math.round(bytes / MEGABYTE))
                : say("operation.gigabytes", "number", Math.round(bytes / GIGABYTE * TENTHS) / TENTHS);
    }
}
