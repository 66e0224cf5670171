package org.undersigned.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form brought for reading: pasted, as files, or at an address. A file that was chosen and is empty counts as
 * chosen.
 */
public record Brought(String pasted, List<MultipartFile> files, String address) {
    public Brought {
        files = files.stream().filter(Brought::isChosen).toList();
        address = address.strip();
    }

    public Brought(String pasted, @Nullable MultipartFile file) {
        this(pasted, file == null ? List.of() : List.of(file), "");
    }

    // A browser sends a part without a name where no file was chosen.
    private static boolean isChosen(MultipartFile file) {
        return !name(file).isBlank();
    }

    public boolean isUploaded() {
        return !files.isEmpty();
    }

    public boolean isAddress() {
        return !address.isEmpty();
    }

    public boolean isNothing() {
        return ways() == 0;
    }

    /** Whether it was brought in more than one way, so that nobody can say which is meant. */
    public boolean isBoth() {
        return ways() > 1;
    }

    private long ways() {
        return Stream.of(!pasted.isBlank(), isUploaded(), isAddress())
                .filter(way -> way)
                .count();
    }

    /** Of the first file. */
    public byte[] bytes() {
        return files.isEmpty() ? new byte[0] : bytes(files.getFirst());
    }

    /** Of the first file, as it was sent; empty where there is none. */
    public String name() {
        return files.isEmpty() ? "" : name(files.getFirst());
    }

    public static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was called where it came from; may be empty. */
    public static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
