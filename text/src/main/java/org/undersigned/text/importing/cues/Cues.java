package org.undersigned.text.importing.cues;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that give a part of a statement away, for one language. Pages mix languages: headings are known in all. */
public final class Cues {
    private static final List<CueFile> FILES =
            CueFile.lines("languages").stream().map(CueFile::read).toList();
    private static final List<Cues> ALL = FILES.stream().map(Cues::new).toList();
    private static final Phrases CHROME = everywhere("chrome");
    private static final Phrases NOTES = everywhere("notes");
    private static final Phrases SIGNATORIES = everywhere("signatories");
    private static final Phrases GROUPS = everywhere("groups");
    private static final Phrases CLOSINGS = everywhere("closing");
    private static final Phrases COLUMNS = everywhere("columns");
    private static final Phrases PLACES = everywhere("columns-of-place");
    private static final Phrases MET_WHEN = everywhere("met-when");
    private static final Phrases DUE = everywhere("due");
    private static final Phrases NO_DUE_DATE = everywhere("no-due-date");
    private static final Pattern EDGES = Pattern.compile("^[\\s,:]+|[\\s,:]+$");

    private static final int LONGEST_REASON = 60;
    private static final int ROOM_IN_HEADING = 25;
    private static final int ROOM_IN_CHROME = 30;
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_SENTENCE = 4000;

    private final CueFile file;
    private final Set<String> frequent;
    private final List<Template> demands;
    private final List<Template> wishes;
    private final List<Template> salutations;
    private final List<Template> letterTo;
    private final List<Template> addresseeMust;
    private final List<Template> signedInProse;
    private final Phrases demandHeadings;
    private final Phrases prefaceHeadings;
    private final Phrases ordinals;
    private final Phrases to;
    private final Phrases cc;
    private final Phrases subject;

    private Cues(CueFile file) {
        this.file = file;
        this.frequent =
                Set.copyOf(Arrays.asList(String.join(" ", file.section("words")).split(" ")));
        this.demands = file.templates("demand");
        this.wishes = file.templates("wish");
        this.salutations = file.templates("salutation");
        this.letterTo = file.templates("letter-to");
        this.addresseeMust = file.templates("addressee-must");
        this.signedInProse = file.templates("signed-in-prose");
        this.demandHeadings = new Phrases(file.section("demand-heading"));
        this.prefaceHeadings = new Phrases(file.section("preface-heading"));
        this.ordinals = new Phrases(file.section("ordinals"));
        this.to = new Phrases(file.section("to"));
        this.cc = new Phrases(file.section("cc"));
        this.subject = new Phrases(file.section("subject"));
    }

    private static Phrases everywhere(String section) {
        return new Phrases(
                FILES.stream().flatMap(file -> file.section(section).stream()).toList());
    }

    public static List<Cues> all() {
        return ALL;
    }

    /** Those of a language by its tag; of the first where it has none. */
    public static Cues of(String language) {
        return ALL.stream()
                .filter(cues -> cues.language().equals(language))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    public String language() {
        return file.language();
    }

    /** How many of the words are frequent words of this language. */
    long frequency(List<String> words) {
        return words.stream().filter(frequent::contains).count();
    }

    /** Whether the line begins something that belongs to a site. */
    public static boolean isChrome(String line) {
        return line.startsWith("©") || beginsShort(CHROME, line, ROOM_IN_CHROME);
    }

    /** Whether the line is a site's sign and nothing else. */
    public static boolean isChromeAlone(String line) {
        String bare = Folding.bare(line);
        return !bare.isEmpty() && CHROME.beginning(bare) == bare.length();
    }

    public static boolean isNotesHeading(String line) {
        return beginsShort(NOTES, line, ROOM_IN_HEADING);
    }

    public static boolean isSignatoryHeading(String line) {
        return isHeading(SIGNATORIES, line);
    }

    /** Whether the line divides a list of names, as "Individuals" or "Regional" do. */
    public static boolean isGroup(String line) {
        return isHeading(GROUPS, line);
    }

    public static boolean isClosing(String line) {
        return beginsShort(CLOSINGS, line, ROOM_IN_HEADING);
    }

    /** Whether a table's cell heads a column of names. */
    public static boolean isColumnOfNames(String cell) {
        return beginsShort(COLUMNS, cell, ROOM_IN_HEADING);
    }

    public static boolean isColumnOfPlaces(String cell) {
        return beginsShort(PLACES, cell, ROOM_IN_HEADING);
    }

    /** What stands behind "Met when:" and its like. */
    public static Optional<String> metWhen(String line) {
        return behind(MET_WHEN, line);
    }

    public static Optional<String> due(String line) {
        return behind(DUE, line);
    }

    public static Optional<String> noDueDate(String line) {
        return behind(NO_DUE_DATE, line);
    }

    private static Optional<String> behind(Phrases phrases, String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || colon > LONGEST_HEADING) {
            return Optional.empty();
        }
        String label = Folding.folded(line.substring(0, colon));
        return !label.isEmpty() && phrases.beginning(label) == label.length()
                ? Optional.of(line.substring(colon + 1).strip())
                : Optional.empty();
    }

    private static boolean isHeading(Phrases phrases, String line) {
        String bare = Folding.bare(line);
        int length = phrases.beginning(bare);
        return length > 0
                && (bare.length() <= length + ROOM_IN_HEADING
                        || (line.endsWith(":") && line.length() <= LONGEST_HEADING));
    }

    private static boolean beginsShort(Phrases phrases, String line, int room) {
        String bare = Folding.bare(line);
        int length = phrases.beginning(bare);
        return length > 0 && bare.length() <= length + room;
    }

    public boolean isDemandHeading(String line) {
        return beginsShort(demandHeadings, line, ROOM_IN_HEADING);
    }

    /** Whether the paragraph counts: "First, …". */
    public boolean isOrdinal(String paragraph) {
        return ordinals.beginning(Folding.bare(paragraph.substring(0, Math.min(paragraph.length(), LONGEST_REASON))))
                > 0;
    }

    /** Whether a heading says that the statement itself begins here. */
    public boolean isPrefaceHeading(String line) {
        return prefaceHeadings.beginning(Folding.bare(line)) > 0;
    }

    /** Whether the sentence says that the statement itself follows. */
    public boolean isPreface(String sentence) {
        String folded = Folding.folded(sentence);
        return file.section("preface").stream().anyMatch(folded::contains);
    }

    /** Whether the line has a word for what statements are called. */
    public boolean hasTitleWord(String line) {
        String folded = Folding.folded(line);
        return file.section("title").stream().anyMatch(folded::contains);
    }

    /** Whether the sentence puts demands to somebody. */
    public boolean isDemanding(String sentence) {
        return isIn(demands, sentence);
    }

    /** Whether the sentence says what should be: a demand where a list follows. */
    public boolean isWishing(String sentence) {
        return isIn(wishes, sentence);
    }

    private static boolean isIn(List<Template> templates, String sentence) {
        if (sentence.length() > LONGEST_SENTENCE) {
            return false;
        }
        String folded = Folding.folded(sentence);
        return templates.stream().anyMatch(cue -> cue.isIn(folded));
    }

    /** Whom the sentence puts its demands to, as written. */
    public Optional<String> addressee(String sentence) {
        return slot(demands, sentence, false);
    }

    /** Whom a title or a heading is put to, as in "Open letter to the mayor". */
    public Optional<String> letterTo(String line) {
        return slot(letterTo, line, false).map(this::beforeItsSubject);
    }

    // "… to the mayor regarding the park": the park is no addressee.
    private String beforeItsSubject(String name) {
        String[] words = name.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (file.section("about").contains(Folding.folded(words[i]))) {
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return name;
    }

    /** What stands behind "written to" and its like, up to the first comma; one for each such place. */
    public List<String> lettersTo(String text) {
        return slots(letterTo, text, false).toList();
    }

    /** Who must do something, where a sentence begins with it. */
    public Optional<String> whoMust(String sentence) {
        return slot(addresseeMust, sentence, true);
    }

    /** Whom a salutation or a "To:" line names, as written. */
    public Optional<String> saluted(String line) {
        return slot(salutations, line, true);
    }

    /** What stands behind the words that say who signed, up to the first comma; one for each such place. */
    public List<String> signers(String sentence) {
        return slots(signedInProse, sentence, false).toList();
    }

    /** Whether the words before a list announce reasons. */
    public boolean announcesReasons(String sentence) {
        String bare = Folding.bare(sentence.substring(Math.max(0, sentence.length() - LONGEST_REASON)));
        return file.section("because").stream().anyMatch(cue -> bare.equals(cue) || bare.endsWith(" " + cue));
    }

    /** What stands behind "To:" at the beginning of a line; nothing behind it where more lines follow. */
    public Optional<String> to(String line) {
        return labelled(to, line);
    }

    public boolean isCc(String line) {
        return labelled(cc, line).isPresent();
    }

    public boolean isSubject(String line) {
        return labelled(subject, line).isPresent();
    }

    // A label ends in a colon, or stands alone with a comma: "To," is written so.
    private static Optional<String> labelled(Phrases labels, String line) {
        String folded = Folding.folded(line);
        int length = labels.beginning(folded);
        if (length == 0 || length > line.length()) {
            return Optional.empty();
        }
        String rest = line.substring(length).strip();
        boolean alone = rest.equals(",") || rest.equals(":");
        if (alone) {
            return Optional.of("");
        }
        return rest.startsWith(":") ? Optional.of(rest.substring(1).strip()) : Optional.empty();
    }

    /** Whether a line counts what was signed, as "36 organizations from 16 countries" does. */
    public boolean isCount(String line) {
        String folded = Folding.bare(line);
        return !folded.isEmpty()
                && Character.isDigit(folded.charAt(0))
                && file.section("count").stream().anyMatch(folded::contains);
    }

    public List<String> conjunctions() {
        return file.section("and");
    }

    public List<String> dateWords() {
        return file.section("date");
    }

    private static Optional<String> slot(List<Template> templates, String text, boolean atTheBeginning) {
        return slots(templates, text, atTheBeginning).findFirst();
    }

    private static Stream<String> slots(List<Template> templates, String text, boolean atTheBeginning) {
        if (text.length() > LONGEST_SENTENCE) {
            return Stream.empty();
        }
        // Folding keeps offsets but for rare characters: where it does not, the folded words are better than none.
        String folded = Folding.folded(text);
        String shown = folded.length() == text.length() ? text : folded;
        return templates.stream()
                .flatMap(template -> template.slot(folded, atTheBeginning).stream())
                .map(place -> EDGES.matcher(shown.substring(place[0], place[1])).replaceAll(""))
                .filter(found -> !found.isEmpty());
    }
}
