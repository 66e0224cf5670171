package org.undersigned.app.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The disk that the data folder is on. */
@Component
public class DiskSpace implements Measures, HealthCheck {
    // As the doctor says.
    private static final long LEAST = 200_000_000;
    private static final long LITTLE = 1_000_000_000;

    private final Path data;

    DiskSpace(@Value("${undersigned.data}") Path data) {
        this.data = data;
    }

    /** In bytes, of what this user can write. */
    public long free() {
        try {
            return store().getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In bytes. */
    public long size() {
        try {
            return store().getTotalSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileStore store() throws IOException {
        return Files.getFileStore(data);
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.of(
                        "undersigned_disk_free_bytes",
                        "What is free on the disk of the data folder, of what this user can write.",
                        free()),
                Measure.of("undersigned_disk_size_bytes", "The size of the disk of the data folder.", size()));
    }

    @Override
    public String part() {
        return "disk";
    }

    @Override
    public Health health() {
        long free = free();
        if (free < LEAST) {
            return Health.DOWN;
        }
        return free < LITTLE ? Health.DEGRADED : Health.UP;
    }
}
