package org.undersigned.app.renditions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of this package's own, in the jar. */
final class Resource {
    private Resource() {}

    static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/renditions/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
