package org.undersigned.text.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that give a part of a statement away, for one language. Read from {@code cues/<language>.txt}. */
final class Cues {
    /** Languages that have a file; the first is taken where nothing speaks for another. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "pt", "ru", "hy", "ar");

    private static final List<Cues> ALL = LANGUAGES.stream().map(Cues::load).toList();
    // What folding makes of the … in the files.
    private static final String SLOT = "...";

    private static final int LONGEST_HEADING = 200;

    private final String language;
    private final Map<String, List<String>> sections;
    private final List<Pattern> demands;
    private final List<Pattern> salutations;

    private Cues(String language, Map<String, List<String>> sections) {
        this.language = language;
        this.sections = sections;
        this.demands = section("demand").stream().map(Cues::template).toList();
        this.salutations = section("salutation").stream().map(Cues::template).toList();
    }

    static List<Cues> all() {
        return ALL;
    }

    private static Cues load(String language) {
        Map<String, List<String>> sections = new HashMap<>();
        List<String> section = new ArrayList<>();
        try (InputStream file = Cues.class.getResourceAsStream("cues/" + language + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no cue words for " + language);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("//")) {
                    section.add(folded(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cues(language, sections);
    }

    /** Case, apostrophes and width don't matter for a cue. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’‘ʼ`´]", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Pattern template(String cue) {
        int slot = cue.indexOf(SLOT);
        if (slot < 0) {
            return Pattern.compile(word(cue));
        }
        String before = cue.substring(0, slot).strip();
        String after = cue.substring(slot + SLOT.length()).strip();
        String end = after.isEmpty() ? "(?=\\s*(?:[,:;.!]|$))" : "\\s*" + word(after);
        return Pattern.compile(word(before) + "\\s*(?<slot>.{2,200}?)" + end);
    }

    private static String word(String words) {
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])";
    }

    private List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    String language() {
        return language;
    }

    /** How many of the words are frequent words of this language. */
    long frequency(List<String> words) {
        List<String> frequent = List.of(String.join(" ", section("words")).split(" "));
        return words.stream().filter(frequent::contains).count();
    }

    boolean isChrome(String line) {
        String folded = bare(line);
        return section("chrome").stream()
                .anyMatch(cue -> beginsWith(folded, cue) && line.length() <= cue.length() + 60);
    }

    boolean isSignatoryHeading(String line) {
        String folded = bare(line);
        return section("signatories").stream()
                .anyMatch(cue -> beginsWith(folded, cue)
                        && (line.length() <= cue.length() + 25 || (line.endsWith(":") && line.length() <= 120)));
    }

    // Nothing long is a cue, and long lines may be made to be dear.
    private static String bare(String line) {
        if (line.length() > LONGEST_HEADING) {
            return "";
        }
        return folded(line).replaceAll("^[^\\p{L}\\p{N}]+", "").replaceAll("[\\s:.,!*_]+$", "");
    }

    private static boolean beginsWith(String folded, String cue) {
        return folded.startsWith(cue)
                && (folded.length() == cue.length() || !Character.isLetterOrDigit(folded.charAt(cue.length())));
    }

    /** Whether the sentence puts demands to somebody. */
    boolean isDemanding(String sentence) {
        String folded = folded(sentence);
        return demands.stream().anyMatch(cue -> cue.matcher(folded).find());
    }

    /** Whom the sentence puts its demands to, as written. */
    Optional<String> addressee(String sentence) {
        return slot(demands, sentence);
    }

    /** Whom a salutation or a "To:" line names, as written. */
    Optional<String> saluted(String line) {
        String folded = folded(line);
        return salutations.stream().anyMatch(cue -> cue.matcher(folded).lookingAt())
                ? slot(salutations, line)
                : Optional.empty();
    }

    private static Optional<String> slot(List<Pattern> templates, String text) {
        // Folding keeps offsets but for rare characters: where it does not, the folded words are better than none.
        String folded = folded(text);
        boolean sameLength = folded.length() == text.length();
        for (Pattern template : templates) {
            Matcher match = template.matcher(folded);
            if (template.namedGroups().containsKey("slot") && match.find()) {
                String found = (sameLength ? text : folded).substring(match.start("slot"), match.end("slot"));
                return Optional.of(found.replaceAll("^[\\s,:]+|[\\s,:]+$", ""));
            }
        }
        return Optional.empty();
    }
}
