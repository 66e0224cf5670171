package org.undersigned.app.commands.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The invented content of the demo, in files. */
public final class DemoSample {
    private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+)}");

    private DemoSample() {}

    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoSample.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    public static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** With the day that lies 60 days before today where <code>{-60}</code> stands, and 60 after for <code>{+60}</code>. */
    public static String dated(String text, LocalDate today) {
        return DAY.matcher(text)
                .replaceAll(found ->
                        today.plusDays(Integer.parseInt(found.group(1))).toString());
    }

    /**
     * Rows of a table with vertical lines between its columns.
     *
     * @throws IllegalStateException where a row has more or fewer columns
     */
    public static List<List<String>> rows(String name, int columns) throws IOException {
        List<List<String>> rows = text(name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split("\\s*\\|\\s*", -1)))
                .toList();
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IllegalStateException("the sample " + name + " has a row of another form: " + row);
            }
        }
        return rows;
    }
}
