package org.undersigned.app.answers.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * The header fields of a message, in their order, byte for byte.
 *
 * @param isWhole false where there were more, or they were longer, than anybody writes
 */
public record MailHead(List<Field> fields, boolean isWhole) {
    /** @param raw name, colon and body as sent, each byte a character, lines joined by CRLF, without the last one */
    public record Field(String name, String raw) {
        /** On one line. */
        public String value() {
            return raw.substring(raw.indexOf(':') + 1)
                    .replaceAll("\r?\n(?=[ \t])", "")
                    .strip();
        }
    }

    private static final int LONGEST = 512 << 10;
    private static final int MOST = 2000;
    private static final int LONGEST_SHOWN = 500;

    public MailHead {
        fields = List.copyOf(fields);
    }

    /** Reads as far as the empty line, which it consumes: what follows is the body. */
    public static MailHead read(InputStream in) throws IOException {
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int size = 0;
        Optional<String> line = line(in, LONGEST);
        while (line.isPresent() && !line.get().isEmpty() && size < LONGEST && fields.size() < MOST) {
            String read = line.get();
            size += read.length() + 2;
            boolean isContinued = read.startsWith(" ") || read.startsWith("\t");
            if (!isContinued) {
                add(fields, field);
            }
            field.append(field.isEmpty() ? "" : "\r\n").append(read);
            line = line(in, LONGEST - size);
        }
        add(fields, field);
        return new MailHead(fields, line.isEmpty() || line.get().isEmpty());
    }

    private static void add(List<Field> fields, StringBuilder field) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            fields.add(new Field(field.substring(0, colon).strip(), field.toString()));
        }
        field.setLength(0);
    }

    private static Optional<String> line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        while (b >= 0 && b != '\n' && line.size() <= most) {
            line.write(b);
            b = in.read();
        }
        String read = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(read.endsWith("\r") ? read.substring(0, read.length() - 1) : read);
    }

    /** Of all fields of a name, in their order. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** As a person reads it: decoded, on one line, at most 500 characters; empty where there is none. */
    public String text(String name) {
        return value(name).map(MailHead::decoded).orElse("");
    }

    static String decoded(String value) {
        String line = Charsets.decode(value.getBytes(StandardCharsets.ISO_8859_1), "");
        try {
            return Shown.line(DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT), LONGEST_SHOWN);
        } catch (RuntimeException damaged) {
            return Shown.line(line, LONGEST_SHOWN);
        }
    }
}
