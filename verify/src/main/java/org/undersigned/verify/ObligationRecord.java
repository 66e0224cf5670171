package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.text.Due;
import org.undersigned.tlog.Hash;

/**
 * One obligation of an instrument, in exact words (docs/spec/obligation.md). Its id is made of its bytes, so findings that
 * name it are bound to these words.
 *
 * @param kind what the instrument is, as a word of small letters and hyphens
 * @param date of the instrument
 * @param parties at least one, no two with one short name
 * @param label by which the instrument calls it, such as "Article 4"
 * @param text one or more lines
 * @param by who owes it: a party, or all
 * @param to whom it is owed
 * @param due a day, or the reason why there is none
 * @param until the last day on which it binds, where there is one
 */
public record ObligationRecord(
        String title,
        String kind,
        LocalDate date,
        List<Party> parties,
        String label,
        List<String> text,
        Whom by,
        Whom to,
        Due due,
        Optional<LocalDate> until) {
    /** Longest title, name of a party, or line of words, in characters. */
    public static final int LONGEST = 1000;

    /** Longest short name or label, in characters. */
    public static final int LONGEST_LABEL = 100;

    /** Most lines of a text. */
    public static final int MOST_LINES = 100;

    /** Most parties. */
    public static final int MOST_PARTIES = 50;

    private static final String HEADER = "undersigned/obligation@v1";
    private static final String NONE = "-";
    private static final String ALL = "all";
    private static final int ID_DIGITS = 32;
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @param shortName by which the instrument calls it */
    public record Party(String name, String shortName) {
        public Party {
            Fields.requireTyped(name, LONGEST, "a party's name is one line of at most 1000 visible characters");
            Fields.requireTyped(
                    shortName, LONGEST_LABEL, "a party's short name is one line of at most 100 visible characters");
        }
    }

    /** Who owes, or to whom something is owed. */
    public sealed interface Whom {
        /** As the record has it, and as it is stored. */
        default String line() {
            return switch (this) {
                case All() -> ALL;
                case One(String shortName) -> "party " + shortName;
                case Described(String words) -> "words " + words;
            };
        }

        /** Takes what {@link #line} gives. */
        static Whom parse(String line) {
            if (line.equals(ALL)) {
                return new All();
            }
            if (line.startsWith("party ")) {
                return new One(line.substring("party ".length()));
            }
            Fields.require(line.startsWith("words "), "neither all, nor a party, nor words");
            return new Described(line.substring("words ".length()));
        }
    }

    /** All parties: each of them. */
    public record All() implements Whom {}

    /** The party of this short name. */
    public record One(String shortName) implements Whom {}

    /** Somebody who is no party, in words. */
    public record Described(String words) implements Whom {
        public Described {
            Fields.requireTyped(words, LONGEST, "words are one line of at most 1000 visible characters");
        }
    }

    public ObligationRecord {
        parties = List.copyOf(parties);
        text = List.copyOf(text);
        Fields.requireTyped(title, LONGEST, "a title is one line of at most 1000 visible characters");
        Fields.requireForm(KIND, kind, "a kind is a word of small letters");
        requireYear(date);
        until.ifPresent(ObligationRecord::requireYear);
        Fields.require(!parties.isEmpty() && parties.size() <= MOST_PARTIES, "an instrument has 1 to 50 parties");
        Set<String> names = new HashSet<>();
        parties.forEach(party -> Fields.require(names.add(party.shortName()), "two parties have one short name"));
        Fields.requireTyped(label, LONGEST_LABEL, "a label is one line of at most 100 visible characters");
        Fields.require(!text.isEmpty() && text.size() <= MOST_LINES, "an obligation has 1 to 100 lines of text");
        text.forEach(line -> Fields.requireTyped(
                line, LONGEST, "a line of the text has at most 1000 characters, all of them visible"));
        Fields.require(!(by instanceof Described), "a party owes an obligation, or all do");
        requireParty(names, by);
        requireParty(names, to);
        Fields.require(!(due instanceof Due.NotStated), "an obligation has a due day, or the reason why it has none");
        if (due instanceof Due.Undated(String reason)) {
            Fields.requireTyped(reason, LONGEST, "a reason is one line of at most 1000 visible characters");
        }
    }

    private static void requireYear(LocalDate day) {
        Fields.require(day.getYear() >= 1 && day.getYear() <= 9999, "a day has a year of four digits");
    }

    private static void requireParty(Set<String> names, Whom whom) {
        Fields.require(!(whom instanceof One(String name)) || names.contains(name), "not one of the parties");
    }

    /** 32 hexadecimal digits: the first half of the SHA-256 of the record. */
    public String id() {
        return Hash.sha256(encode()).toHex().substring(0, ID_DIGITS);
    }

    public byte[] encode() {
        StringBuilder record = new StringBuilder(HEADER);
        line(record, "title", title);
        line(record, "kind", kind);
        line(record, "date", date.toString());
        for (Party party : parties) {
            line(record, "party", party.name());
            line(record, "short", party.shortName());
        }
        line(record, "label", label);
        text.forEach(line -> line(record, "text", line));
        line(record, "by", by.line());
        line(record, "to", to.line());
        line(
                record,
                "due",
                switch (due) {
                    case Due.On(LocalDate on) -> on.toString();
                    case Due.Undated(String reason) -> "none " + reason;
                    case Due.NotStated() -> throw new IllegalStateException("refused by the constructor");
                });
        line(record, "until", until.map(LocalDate::toString).orElse(NONE));
        return record.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder record, String word, String value) {
        record.append('\n').append(word).append(' ').append(value);
    }

    /** Takes exactly what {@link #encode} gives. */
    public static ObligationRecord parse(byte[] content) {
        LineReader lines = new LineReader(new String(content, StandardCharsets.UTF_8));
        lines.expect(HEADER);
        String title = lines.value("title");
        String kind = lines.value("kind");
        LocalDate date = Fields.day(lines.value("date"));
        List<Party> parties = new ArrayList<>();
        do {
            parties.add(new Party(lines.value("party"), lines.value("short")));
        } while (lines.nextIs("party"));
        String label = lines.value("label");
        List<String> text = new ArrayList<>();
        do {
            text.add(lines.value("text"));
        } while (lines.nextIs("text"));
        ObligationRecord read = new ObligationRecord(
                title,
                kind,
                date,
                parties,
                label,
                text,
                Whom.parse(lines.value("by")),
                Whom.parse(lines.value("to")),
                due(lines.value("due")),
                optional(lines.value("until")));
        lines.end();
        Fields.require(Arrays.equals(read.encode(), content), "an obligation that is not in its one form");
        return read;
    }

    private static Due due(String value) {
        return value.startsWith("none ")
                ? new Due.Undated(value.substring("none ".length()))
                : new Due.On(Fields.day(value));
    }

    private static Optional<LocalDate> optional(String value) {
        return value.equals(NONE) ? Optional.empty() : Optional.of(Fields.day(value));
    }
}
