package org.undersigned.app.documents.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the names in a table: the column whose heading says so, else the one that reads like names. */
final class NameColumn {
    private static final int HEADER_WITHIN = 15;
    private static final int LONGEST_HEADER = 60;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NO_NAME = Pattern.compile(
            "\\S+@\\S+|(https?://|www\\.)\\S*|[^\\p{L}]*|\\S+\\.(org|com|net|info|eu|int)/?|\\p{L}{2,3}");
    private static final Map<String, Set<String>> WORDS = words();

    /** Which column holds names, and the row below which they stand; two for first and last names. */
    private record Place(int header, List<Integer> columns) {}

    private final List<List<String>> rows;

    NameColumn(List<List<String>> rows) {
        this.rows = rows;
    }

    List<String> names() {
        Place place = byHeading();
        List<String> names = new ArrayList<>();
        for (List<String> row : rows.subList(place.header() + 1, rows.size())) {
            String name = String.join(
                            " ", place.columns().stream().map(c -> cell(row, c)).toList())
                    .strip();
            if (name.codePoints().anyMatch(Character::isLetter) && name.length() <= LONGEST_NAME) {
                names.add(name);
            }
        }
        return names;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private Place byHeading() {
        for (String kind : List.of("organisation", "signatory", "name")) {
            for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
                int column = column(rows.get(i), kind);
                if (column >= 0) {
                    return new Place(i, List.of(column));
                }
            }
        }
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
            int first = column(rows.get(i), "first");
            int last = column(rows.get(i), "last");
            if (first >= 0 && last >= 0) {
                return new Place(i, List.of(first, last));
            }
        }
        return new Place(-1, List.of(byContent()));
    }

    private static int column(List<String> row, String kind) {
        Set<String> known = WORDS.getOrDefault(kind, Set.of());
        Predicate<String> says = cell -> cell.length() <= LONGEST_HEADER && known.contains(folded(cell));
        return IntStream.range(0, row.size())
                .filter(i -> says.test(row.get(i)))
                .findFirst()
                .orElse(-1);
    }

    // Names differ from each other, and have more words than a country or a role.
    private int byContent() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        int best = 0;
        double most = -1;
        for (int column = 0; column < width; column++) {
            int at = column;
            List<String> cells = rows.stream()
                    .map(row -> cell(row, at))
                    .filter(cell -> !NO_NAME.matcher(cell).matches() && cell.length() <= LONGEST_NAME)
                    .toList();
            double words = cells.stream()
                    .mapToInt(cell -> Math.min(6, cell.split(" ").length))
                    .average()
                    .orElse(0);
            double score = cells.stream().distinct().count() * (1 + words);
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘ʼ`´]", "'")
                .replaceAll("[\\s_:*]+", " ")
                .strip();
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream file = NameColumn.class.getResourceAsStream("columns.txt")) {
            if (file == null) {
                throw new IllegalStateException("columns.txt is missing");
            }
            Set<String> section = new HashSet<>();
            for (String line : new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    section = words.computeIfAbsent(line.substring(1, line.length() - 1), k -> new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("//")) {
                    section.add(folded(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
