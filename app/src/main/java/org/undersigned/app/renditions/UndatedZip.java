package org.undersigned.app.renditions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose entries don't say when they were written. */
final class UndatedZip {
    // The first day that a zip can name.
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private UndatedZip() {}

    static byte[] of(byte[] dated) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(dated));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(DATE);
                to.putNextEntry(undated);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
