package org.undersigned.app.answers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of a message's text: its own words, or what it quotes. */
public record Passage(boolean isQuoted, String text) {
    // As widespread mail programs begin what they put beneath an answer.
    private static final Pattern EARLIER =
            Pattern.compile("-{3,} ?(Original Message|Ursprüngliche Nachricht|Message d.origine|Mensaje original"
                    + "|Исходное сообщение|Forwarded message) ?-{3,}|_{20,}");

    /** In their order; blank ones are left out. */
    public static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        boolean quoted = false;
        boolean rest = false;
        for (String line : text.lines().toList()) {
            rest = rest || EARLIER.matcher(line.strip()).matches();
            boolean isQuote = rest || line.startsWith(">");
            if (isQuote != quoted && !(quoted && line.isBlank())) {
                add(passages, quoted, lines);
                quoted = isQuote;
            }
            lines.append(line).append('\n');
        }
        add(passages, quoted, lines);
        return passages;
    }

    private static void add(List<Passage> passages, boolean quoted, StringBuilder lines) {
        String text = lines.toString().replaceAll("^\\n+", "").stripTrailing();
        if (!text.isBlank()) {
            passages.add(new Passage(quoted, text));
        }
        lines.setLength(0);
    }
}
