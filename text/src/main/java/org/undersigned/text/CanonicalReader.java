package org.undersigned.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads canonical text line by line. What it lets through by leniency, the comparison at the end refuses. */
final class CanonicalReader {
    private static final Pattern DEMAND = Pattern.compile("[0-9]{1,6}\\. (.+)");
    private static final Pattern PART = Pattern.compile("   [a-z]\\) (.+)");
    private static final Pattern TEST = Pattern.compile("   \\[ ] (.+)");
    private static final Pattern UNDATED = Pattern.compile("   \\[-] (.+)");
    private static final Pattern DATED = Pattern.compile("   \\[([0-9]{4}-[0-9]{2}-[0-9]{2})]");

    private final String[] lines;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    CanonicalReader(String text) {
        this.lines = text.split("\n", -1);
    }

    Parsed read(byte[] bytes) {
        Optional<TextProblem> unclean = uncleanLine();
        if (unclean.isPresent()) {
            return new Parsed.Refused(unclean.get());
        }
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            return refused("A statement has a title, an empty line, at least one block, and ends in one newline.");
        }
        try {
            for (at = 1; at < lines.length - 1; ) {
                if (!lines[at].isEmpty() || lines[at + 1].isEmpty()) {
                    return refused("One empty line stands between two blocks, and none at the end.");
                }
                at++;
                blocks.add(block());
            }
            StatementText text = new StatementText(lines[0], blocks);
            return CanonicalText.rendersTo(text, bytes)
                    ? new Parsed.Accepted(text)
                    : refused("The text is not in its canonical form.");
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return refused("This line is not in its canonical form.");
        }
    }

    private Optional<TextProblem> uncleanLine() {
        for (int i = 0; i < lines.length; i++) {
            int refused = Characters.firstRefused(lines[i]);
            if (refused >= 0) {
                Notice.Kind why = Objects.requireNonNull(Characters.refusal(lines[i], refused));
                String code = "U+%04X".formatted(lines[i].codePointAt(refused));
                String before = PastedText.before(lines[i], refused);
                return Optional.of(new TextProblem(
                        i + 1,
                        lines[i].codePointCount(0, refused) + 1,
                        Notice.of(why, "code", code, "before", before).sentence()));
            }
        }
        return Optional.empty();
    }

    private Parsed refused(String sentence) {
        return CanonicalText.refused(Math.min(at, lines.length - 1) + 1, 1, sentence);
    }

    private Block block() {
        String line = lines[at];
        if (line.startsWith("\\")) {
            at++;
            return new Block.Paragraph(line.substring(1));
        }
        if (line.startsWith("# ")) {
            at++;
            return new Block.Heading(line.substring(2));
        }
        if (line.startsWith("> ")) {
            at++;
            return new Block.Quote(line.substring(2));
        }
        if (line.startsWith("- ")) {
            return list();
        }
        if (DEMAND.matcher(line).matches()) {
            return demands();
        }
        at++;
        return new Block.Paragraph(line);
    }

    private Block list() {
        List<String> items = new ArrayList<>();
        while (lines[at].startsWith("- ")) {
            items.add(lines[at++].substring(2));
        }
        return new Block.BulletList(items);
    }

    private Block demands() {
        List<Demand> demands = new ArrayList<>();
        for (Optional<String> text = take(DEMAND); text.isPresent(); text = take(DEMAND)) {
            List<String> parts = new ArrayList<>();
            for (Optional<String> part = take(PART); part.isPresent(); part = take(PART)) {
                parts.add(part.get());
            }
            Optional<String> test = take(TEST);
            demands.add(new Demand(text.get(), parts, test, due()));
        }
        return new Block.DemandList(demands);
    }

    private Due due() {
        Optional<String> date = take(DATED);
        if (date.isPresent()) {
            return new Due.On(LocalDate.parse(date.get()));
        }
        return take(UNDATED).<Due>map(Due.Undated::new).orElseGet(Due.NotStated::new);
    }

    private Optional<String> take(Pattern form) {
        Matcher matcher = form.matcher(lines[at]);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(matcher.group(1));
    }
}
