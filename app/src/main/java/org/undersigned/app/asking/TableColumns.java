package org.undersigned.app.asking;

import static org.undersigned.app.words.Speech.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.undersigned.app.accounts.EmailAddress;

/**
 * Which column of a table holds what: by the headings, else by what stands in it.
 *
 * @param heading index of the row of headings; -1 where there is none
 * @param places of the columns that were found, from 0
 */
record TableColumns(int heading, Map<Kind, Integer> places) {
    /** In the order in which content decides: what has a form of its own first, and names among the rest. */
    enum Kind {
        EMAIL("asking.email"),
        WEBSITE("asking.website"),
        LANGUAGE("asking.language.mail"),
        NAME("asking.organisation");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String words() {
            return say(key);
        }

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int HEADING_WITHIN = 15;
    private static final Map<Kind, Set<String>> HEADINGS = headings();

    TableColumns {
        places = Map.copyOf(places);
    }

    static TableColumns of(List<List<String>> rows) {
        int heading = heading(rows);
        Map<Kind, Integer> places = new EnumMap<>(Kind.class);
        if (heading >= 0) {
            places.putAll(named(rows.get(heading)));
        }
        List<List<String>> body = rows.subList(heading + 1, rows.size());
        for (Kind kind : Kind.values()) {
            if (!places.containsKey(kind)) {
                byContent(kind, body, places);
            }
        }
        return new TableColumns(heading, places);
    }

    /** The same table with columns as a person says; a heading stays one. */
    TableColumns with(Map<Kind, Integer> said) {
        return new TableColumns(heading, said);
    }

    String cell(List<String> row, Kind kind) {
        Integer place = places.get(kind);
        return place == null || place >= row.size() ? "" : row.get(place);
    }

    private static int heading(List<List<String>> rows) {
        return IntStream.range(0, Math.min(HEADING_WITHIN, rows.size()))
                .filter(i -> rows.get(i).stream().noneMatch(cell -> cell.contains("@")))
                .filter(i -> !named(rows.get(i)).isEmpty())
                .boxed()
                .max(Comparator.<Integer>comparingInt(i -> named(rows.get(i)).size())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    private static Map<Kind, Integer> named(List<String> row) {
        Map<Kind, Integer> places = new EnumMap<>(Kind.class);
        for (int i = 0; i < row.size(); i++) {
            String cell = folded(row.get(i));
            for (Kind kind : Kind.values()) {
                if (HEADINGS.getOrDefault(kind, Set.of()).contains(cell)) {
                    places.putIfAbsent(kind, i);
                }
            }
        }
        return places;
    }

    private static void byContent(Kind kind, List<List<String>> body, Map<Kind, Integer> places) {
        int width = body.stream().mapToInt(List::size).max().orElse(0);
        int best = -1;
        double most = 0;
        for (int column = 0; column < width; column++) {
            double score = places.containsValue(column) ? 0 : score(kind, column(body, column));
            if (score > most) {
                best = column;
                most = score;
            }
        }
        if (best >= 0) {
            places.put(kind, best);
        }
    }

    private static List<String> column(List<List<String>> body, int column) {
        return body.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static double score(Kind kind, List<String> cells) {
        return switch (kind) {
            case EMAIL -> share(cells, cell -> EmailAddress.parse(cell).isPresent());
            case WEBSITE ->
                share(cells, cell -> InvitationLine.WEBSITE.matcher(cell).matches());
            case LANGUAGE -> share(cells, cell -> LanguageName.read(cell).isPresent());
            // Names differ from each other, and have more words than a country or a role.
            case NAME ->
                cells.stream().filter(TableColumns::mayBeName).distinct().count()
                        * (1
                                + cells.stream()
                                        .mapToInt(cell -> Math.min(6, cell.split(" ").length))
                                        .average()
                                        .orElse(0));
        };
    }

    // Half of what stands there has to have the form, or it is some other column.
    private static double share(List<String> cells, Predicate<String> fits) {
        long fitting = cells.stream().filter(fits).count();
        return fitting * 2 >= cells.size() ? fitting : 0;
    }

    private static boolean mayBeName(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter)
                && !cell.contains("@")
                && cell.length() <= InvitationLine.LONGEST_NAME;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘ʼ`´]", "'")
                .replaceAll("[\\s_:*.-]+", " ")
                .strip();
    }

    private static Map<Kind, Set<String>> headings() {
        Map<Kind, Set<String>> headings = new EnumMap<>(Kind.class);
        try (InputStream file = TableColumns.class.getResourceAsStream("/invitations/columns.txt")) {
            if (file == null) {
                throw new IllegalStateException("columns.txt is missing");
            }
            List<String> lines = new ArrayList<>(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
            Set<String> section = new HashSet<>();
            for (String line : lines) {
                if (line.startsWith("[")) {
                    Kind kind =
                            Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                    section = headings.computeIfAbsent(kind, k -> new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("//")) {
                    section.add(folded(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return headings;
    }
}
