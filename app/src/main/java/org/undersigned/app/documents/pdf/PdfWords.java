package org.undersigned.app.documents.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins lines, and decides about a hyphen at a line's end by how the document writes the word elsewhere. */
final class PdfWords {
    private static final Pattern HYPHENATED = Pattern.compile("(?s).*\\p{L}[-\u2010\u00AD\u058A]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’-]+");

    private final Set<String> words = new HashSet<>();

    PdfWords(List<PdfLine> lines) {
        for (PdfLine line : lines) {
            words.addAll(List.of(BETWEEN.split(line.text().toLowerCase(Locale.ROOT))));
        }
    }

    String joined(List<PdfLine> paragraph) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : paragraph) {
            append(text, line.text());
        }
        return text.toString();
    }

    private void append(StringBuilder text, String line) {
        boolean hyphen = HYPHENATED
                .matcher(text.substring(Math.max(0, text.length() - 2)))
                .matches();
        if (!hyphen || !Character.isLetter(line.codePointAt(0))) {
            text.append(text.isEmpty() ? "" : " ").append(line);
            return;
        }
        String before = lastWord(text.substring(0, text.length() - 1));
        String after = BETWEEN.split(line, 2)[0];
        boolean soft = text.charAt(text.length() - 1) == '\u00AD';
        if (soft || isOneWord(before, after)) {
            text.setLength(text.length() - 1);
        }
        text.append(line);
    }

    private boolean isOneWord(String before, String after) {
        boolean capital = Character.isUpperCase(after.codePointAt(0));
        String whole = (before + after).toLowerCase(Locale.ROOT);
        String parted = (before + "-" + after).toLowerCase(Locale.ROOT);
        return words.contains(whole) || (!capital && !words.contains(parted));
    }

    private static String lastWord(String text) {
        String[] parts = BETWEEN.split(text);
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }
}
