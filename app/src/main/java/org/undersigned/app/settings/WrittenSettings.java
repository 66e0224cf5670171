package org.undersigned.app.settings;

import java.util.ArrayList;
import java.util.List;

/** The list of keys as operators read it: the file that the package installs, and the table of the handbook. */
final class WrittenSettings {
    private static final int WIDTH = 100;
    private static final String BEGINNING = """
            # Settings of Undersigned: docs/operate/configuration.md.
            #
            # A line is “key = value”; a line that begins with # says nothing. Where a key is not set, the value behind its #
            # holds. A variable wins over this file (smtp.url: UNDERSIGNED_SMTP_URL), an option over both. What cannot be
            # keeps the site from starting, and is told in a sentence. “undersigned doctor” says whether it all works.
            #
            # This file may hold passwords: only root and the site's own user can read it (chmod 640).
            """;

    private WrittenSettings() {}

    /** Of which all is a comment that an operator, or the package, need not set. */
    static String example() {
        StringBuilder file = new StringBuilder(BEGINNING);
        for (Section section : Section.values()) {
            file.append("\n\n# ")
                    .append("-".repeat(3))
                    .append(' ')
                    .append(section.title())
                    .append('\n');
            comment(file, section.words());
            for (Key key : Key.in(section)) {
                file.append('\n');
                comment(file, key.words());
                String line = key.text() + " = " + key.packaged().orElse(key.initial());
                file.append(key.packaged().isPresent() ? "" : "#")
                        .append(line.strip())
                        .append('\n');
            }
        }
        return file.toString();
    }

    private static void comment(StringBuilder file, String words) {
        for (String line : wrapped(words)) {
            file.append("# ").append(line).append('\n');
        }
    }

    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** In Markdown, a table for each section. */
    static String tables() {
        StringBuilder tables = new StringBuilder();
        for (Section section : Section.values()) {
            tables.append("## ").append(section.title()).append('\n').append(section.words());
            tables.append(
                    "\n\n| key | variable | what it may be | unless set | what it does |\n|---|---|---|---|---|\n");
            for (Key key : Key.in(section)) {
                tables.append("| `%s` | `%s` | %s | %s | %s |\n"
                        .formatted(
                                key.text(),
                                key.variable(),
                                key.kind().words(),
                                key.initial().isEmpty() ? "" : "`" + key.initial() + "`",
                                key.words()));
            }
            tables.append('\n');
        }
        return tables.toString();
    }
}
