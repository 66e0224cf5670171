package org.undersigned.verify.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page {@code verify.html}: the checker as one file, for a browser without a network. Lies beside this class. */
public final class VerifierPage {
    private static final byte[] BYTES = read();

    private VerifierPage() {}

    private static byte[] read() {
        try (InputStream in = VerifierPage.class.getResourceAsStream(BundleWriter.PAGE)) {
            if (in == null) {
                throw new IllegalStateException(BundleWriter.PAGE + " was left out of the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes() {
        return BYTES.clone();
    }
}
