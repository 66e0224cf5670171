package org.undersigned.app.answers.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** What the header of a part says of its being a file. */
final class PartHead {
    private static final int LONGEST_NAME = 150;

    private String disposition = "";
    private String fileName = "";
    private String name = "";

    void add(Field field) {
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-disposition" -> {
                RawBody body = body(field);
                disposition = String.valueOf(body.getValue()).strip().toLowerCase(Locale.ROOT);
                fileName = parameter(body, "filename");
            }
            case "content-type" -> name = parameter(body(field), "name");
            default -> {
                // Nothing that a reader needs.
            }
        }
    }

    boolean isFile() {
        return disposition.equals("attachment") || !fileName().isEmpty();
    }

    /** Without a path; empty where it has none. */
    String fileName() {
        String stated = fileName.isEmpty() ? name : fileName;
        String last = stated.substring(Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('\\')) + 1);
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static RawBody body(Field field) {
        return RawFieldParser.DEFAULT.parseRawBody(
                new RawField(field.getName(), String.valueOf(field.getBody()).replaceAll("[\\r\\n]", " ")));
    }

    private static String parameter(RawBody body, String wanted) {
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getName() != null && pair.getValue() != null) {
                mapping.addParameter(pair.getName(), pair.getValue());
            }
        }
        try {
            return Optional.ofNullable(mapping.get(wanted))
                    .map(value -> MailHead.decoded(
                            new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                    .orElse("");
        } catch (RuntimeException damaged) {
            return "";
        }
    }
}
