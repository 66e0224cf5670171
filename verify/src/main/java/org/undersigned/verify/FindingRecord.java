package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addendum of an entry {@code finding} (docs/spec/finding.md): one public step in the life of a finding.
 *
 * @param finding 32 hexadecimal digits, the same in all steps of one finding
 * @param moment of the step, in whole seconds
 */
public record FindingRecord(String finding, Instant moment, Step step) {
    /** Longest claim or reason, in characters. */
    public static final int LONGEST = 1000;

    /** Longest web address of a source, in characters. */
    public static final int LONGEST_SOURCE = 2000;

    private static final String HEADER = "undersigned/finding@v1";
    private static final String NONE = "-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SOURCE = Pattern.compile("https?://[!-~]+");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    /** What happened to the finding. */
    public sealed interface Step {}

    /** It became public, as it will read for ever. */
    public record Published(Claimed claimed) implements Step {}

    /** Somebody contests it: it counts no more until it is settled. */
    public record Disputed(String reason) implements Step {
        public Disputed {
            requireReason(reason);
        }
    }

    /** The dispute is over and the finding stands: it counts again. */
    public record Settled(String reason) implements Step {
        public Settled {
            requireReason(reason);
        }
    }

    /** It was wrong: it counts no more, and stays to be read. */
    public record Withdrawn(String reason) implements Step {
        public Withdrawn {
            requireReason(reason);
        }
    }

    /** What a finding is about. */
    public sealed interface Subject {}

    /** @param number of the demand in the revision that the entry names, from 1 */
    public record OnDemand(int number) implements Subject {
        public OnDemand {
            Fields.require(number >= 1 && number <= 9999, "demands are counted from 1");
        }
    }

    /** @param id 32 hexadecimal digits */
    public record OnObligation(String id) implements Subject {
        public OnObligation {
            Fields.requireForm(ID, id, "an obligation's id has 32 hexadecimal digits");
        }
    }

    /** What the addressee says to a demand. */
    public enum Says {
        NOTHING,
        ACKNOWLEDGED,
        ACCEPTED,
        REFUSED
    }

    /** What the evidence shows of a demand. */
    public enum Shows {
        NOTHING_YET,
        UNDER_WAY,
        PARTLY_MET,
        MET,
        REVERSED
    }

    /** What the evidence shows of an obligation. */
    public enum Kept {
        KEPT,
        BREACHED,
        DISPUTED,
        UNCLEAR
    }

    /**
     * What a finding claims.
     *
     * @param happenedOn the day of what it tells of, not of its writing
     * @param source web address, in ASCII
     * @param copy SHA-256 of the archived copy of the source
     * @param language of the claim's words
     * @param words one line: what is claimed
     */
    public record Claimed(
            Subject subject,
            LocalDate happenedOn,
            Optional<Says> says,
            Optional<Shows> shows,
            Optional<Kept> kept,
            Optional<String> source,
            Optional<String> copy,
            String language,
            String words) {
        public Claimed {
            boolean onDemand = subject instanceof OnDemand;
            Fields.require(
                    onDemand ? kept.isEmpty() && (says.isPresent() || shows.isPresent()) : kept.isPresent(),
                    "a finding on a demand claims what is said or shown, one on an obligation whether it is kept");
            Fields.require(onDemand || (says.isEmpty() && shows.isEmpty()), "what is said and shown is about a demand");
            Fields.require(
                    happenedOn.getYear() >= 1 && happenedOn.getYear() <= 9999, "a day has a year of four digits");
            Fields.require(source.isPresent() || copy.isPresent(), "a finding has a source or a copy");
            source.ifPresent(address -> Fields.require(
                    address.length() <= LONGEST_SOURCE
                            && SOURCE.matcher(address).matches(),
                    "a source is a web address of at most 2000 ASCII characters"));
            copy.ifPresent(sha -> Fields.requireForm(Fields.SHA256, sha, "a copy's digest has 64 hexadecimal digits"));
            Fields.requireForm(Fields.LANGUAGE, language, "not a language tag");
            Fields.requireTyped(words, LONGEST, "a claim is one line of at most 1000 visible characters");
        }
    }

    public FindingRecord {
        Fields.requireForm(ID, finding, "a finding's id has 32 hexadecimal digits");
        Fields.requireWholeSeconds(moment);
    }

    public byte[] encode() {
        StringBuilder record = new StringBuilder(HEADER);
        line(record, "step", word(step));
        line(record, "finding", finding);
        line(record, "moment", moment.toString());
        switch (step) {
            case Published(Claimed claimed) -> append(record, claimed);
            case Disputed(String reason) -> line(record, "reason", reason);
            case Settled(String reason) -> line(record, "reason", reason);
            case Withdrawn(String reason) -> line(record, "reason", reason);
        }
        return record.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder record, Claimed claimed) {
        switch (claimed.subject) {
            case OnDemand(int number) -> line(record, "demand", Integer.toString(number));
            case OnObligation(String id) -> line(record, "obligation", id);
        }
        line(record, "happened", claimed.happenedOn.toString());
        line(record, "says", claimed.says.map(FindingRecord::word).orElse(NONE));
        line(record, "shows", claimed.shows.map(FindingRecord::word).orElse(NONE));
        line(record, "kept", claimed.kept.map(FindingRecord::word).orElse(NONE));
        line(record, "source", claimed.source.orElse(NONE));
        line(record, "copy", claimed.copy.orElse(NONE));
        line(record, "language", claimed.language);
        line(record, "claim", claimed.words);
    }

    private static void line(StringBuilder record, String word, String value) {
        record.append('\n').append(word).append(' ').append(value);
    }

    /** Takes exactly what {@link #encode} gives. */
    public static FindingRecord parse(byte[] content) {
        LineReader lines = new LineReader(new String(content, StandardCharsets.UTF_8));
        lines.expect(HEADER);
        String step = lines.value("step");
        String finding = lines.value("finding");
        Instant moment = lines.moment("moment");
        FindingRecord read = new FindingRecord(
                finding,
                moment,
                switch (step) {
                    case "published" -> new Published(claimed(lines));
                    case "disputed" -> new Disputed(lines.value("reason"));
                    case "settled" -> new Settled(lines.value("reason"));
                    case "withdrawn" -> new Withdrawn(lines.value("reason"));
                    default -> throw new IllegalArgumentException("a step of unknown kind");
                });
        lines.end();
        Fields.require(Arrays.equals(read.encode(), content), "a finding that is not in its one form");
        return read;
    }

    private static Claimed claimed(LineReader lines) {
        return new Claimed(
                lines.nextIs("demand")
                        ? new OnDemand(number(lines.value("demand")))
                        : new OnObligation(lines.value("obligation")),
                Fields.day(lines.value("happened")),
                optional(lines.value("says")).map(word -> fromWord(Says.class, word)),
                optional(lines.value("shows")).map(word -> fromWord(Shows.class, word)),
                optional(lines.value("kept")).map(word -> fromWord(Kept.class, word)),
                optional(lines.value("source")),
                optional(lines.value("copy")),
                lines.value("language"),
                lines.value("claim"));
    }

    private static int number(String value) {
        Fields.requireForm(NUMBER, value, "demands are counted from 1");
        return Integer.parseInt(value);
    }

    private static String word(Step step) {
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** As records and documents have it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E fromWord(Class<E> of, String word) {
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a claim of unknown kind"));
    }

    private static Optional<String> optional(String value) {
        return value.equals(NONE) ? Optional.empty() : Optional.of(value);
    }

    private static void requireReason(String reason) {
        Fields.requireTyped(reason, LONGEST, "a reason is one line of at most 1000 visible characters");
    }
}
