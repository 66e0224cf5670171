package org.undersigned.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a form brought for reading: pasted, or as a file. A file that was chosen and is empty counts as chosen. */
public record Brought(String pasted, @Nullable MultipartFile file) {
    public boolean isUploaded() {
        String name = file == null ? null : file.getOriginalFilename();
        return name != null && !name.isBlank();
    }

    public boolean isNothing() {
        return !isUploaded() && pasted.isBlank();
    }

    public boolean isBoth() {
        return isUploaded() && !pasted.isBlank();
    }

    public byte[] bytes() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
