package org.undersigned.app.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of a {@link StatementDocument}. */
final class StatementSchema {
    private StatementSchema() {}

    static String text() {
        try (InputStream file = StatementSchema.class.getResourceAsStream("statement-v1.json")) {
            if (file == null) {
                throw new IllegalStateException("the schema is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
