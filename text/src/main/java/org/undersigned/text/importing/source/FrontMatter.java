package org.undersigned.text.importing.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that site generators keep at the head of a Markdown file, between two lines of --- or +++. */
final class FrontMatter {
    private static final int MOST_LINES = 200;
    private static final Pattern SETTING = Pattern.compile("\\s*[A-Za-z_][\\w-]{0,40}\\s*[:=].*");
    private static final Pattern TITLE = Pattern.compile("title\\s*[:=]\\s*(.*\\S)\\s*");

    private FrontMatter() {}

    /** How many of the lines belong to it; 0 where the file has none. */
    static int length(List<String> lines) {
        int start = 0;
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        String fence = start < lines.size() ? lines.get(start).strip() : "";
        if (!fence.equals("---") && !fence.equals("+++")) {
            return 0;
        }
        boolean settings = false;
        for (int i = start + 1; i < Math.min(lines.size(), start + MOST_LINES); i++) {
            if (lines.get(i).strip().equals(fence)) {
                return settings ? i + 1 : 0;
            }
            settings = settings || SETTING.matcher(lines.get(i)).matches();
        }
        return 0;
    }

    /** The title that a setting gives. */
    static Optional<String> title(String line) {
        Matcher title = TITLE.matcher(line);
        if (!title.matches()) {
            return Optional.empty();
        }
        String value = title.group(1);
        char quote = value.charAt(0);
        boolean quoted = value.length() > 1 && (quote == '"' || quote == '\'') && value.endsWith(String.valueOf(quote));
        if (!quoted) {
            return Optional.of(value);
        }
        String inside = value.substring(1, value.length() - 1);
        return inside.isBlank()
                ? Optional.empty()
                : Optional.of(quote == '"' ? inside.replace("\\\"", "\"") : inside.replace("''", "'"));
    }
}
