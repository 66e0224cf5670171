package org.undersigned.text.comparing;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;

/** Writes a statement down as people copy it: in one of many forms, with other typography, amid a site or a mail. */
final class CopyWriter {
    private enum Form {
        PLAIN,
        PAGE,
        MAIL,
        WRAPPED
    }

    private enum Names {
        LINES,
        COMMAS,
        BULLETS,
        TABLE,
        NUMBERED,
        SORTED
    }

    private static final int WIDTH = 72;

    private final Sample sample;
    private final Mutation.Mutant mutant;
    private final Phrases phrases;
    private final Random random;
    private final Form form;
    private final Names names;
    private final boolean amidASite;
    private final UnaryOperator<String> typography;
    private final int numbering;

    private CopyWriter(Sample sample, Mutation.Mutant mutant, Random random) {
        this.sample = sample;
        this.mutant = mutant;
        this.phrases = Phrases.of(sample.language());
        this.random = random;
        this.form = Form.values()[random.nextInt(Form.values().length)];
        this.names = Names.values()[random.nextInt(Names.values().length)];
        // A corpus' language without phrases of its own is left alone.
        this.amidASite = Phrases.has(sample.language()) && form != Form.MAIL && random.nextInt(3) > 0;
        this.typography = typography();
        this.numbering = random.nextInt(5);
    }

    static String write(Sample sample, Mutation.Mutant mutant, Random random) {
        return new CopyWriter(sample, mutant, random).write();
    }

    private String write() {
        String copy = form == Form.PAGE ? page() : plain();
        if (form == Form.WRAPPED) {
            copy = wrapped(copy, "");
        } else if (form == Form.MAIL) {
            copy = wrapped(copy, "> ");
        }
        return random.nextInt(6) == 0 ? Normalizer.normalize(copy, Normalizer.Form.NFD) : copy;
    }

    private UnaryOperator<String> typography() {
        List<UnaryOperator<String>> ways = new ArrayList<>();
        String[][] quotes = {{"\"", "\""}, {"„", "“"}, {"«", "»"}, {"“", "”"}, {"« ", " »"}, {"‚", "‘"}};
        String[] chosen = quotes[random.nextInt(quotes.length)];
        ways.add(text -> text.replaceAll("[“„«]\\s?", chosen[0]).replaceAll("\\s?[”»]", chosen[1]));
        ways.add(text -> text.replace('’', '\''));
        ways.add(text -> text.replace(" – ", " — ").replace(" — ", random.nextBoolean() ? " - " : "—"));
        ways.add(text -> text.replaceFirst(" ", "\u00a0"));
        ways.add(text -> text.length() > 9 ? text.substring(0, 7) + "\u200b" + text.substring(7) : text);
        ways.add(text -> text.replace("...", "…").replace("…", "..."));
        ways.add(text -> text.replace("fi", "ﬁ").replace("fl", "ﬂ"));
        ways.add(text -> text.replace('․', '.').replace('։', ':'));
        ways.add(text -> text.replace('؛', ';').replace('،', ','));
        ways.add(text -> text.replaceAll(" ([;:!?])", "$1"));
        ways.add(text -> text.replaceAll("(?<=\\p{L}{4})(?=\\p{L}{4})", random.nextInt(9) == 0 ? "\u00ad" : ""));
        UnaryOperator<String> all = text -> text;
        for (UnaryOperator<String> way : ways) {
            if (random.nextInt(3) == 0) {
                UnaryOperator<String> before = all;
                all = text -> way.apply(before.apply(text));
            }
        }
        return all;
    }

    private String title() {
        String title = typography.apply(mutant.title());
        return random.nextInt(4) == 0 ? title.toUpperCase(sample.locale()) : title;
    }

    private String marker(DraftBlock block, int number) {
        return switch (block.role()) {
            case DEMAND ->
                switch (numbering) {
                    case 0 -> number + ". ";
                    case 1 -> number + ") ";
                    case 2 -> number + " – ";
                    case 3 -> "• ";
                    default -> "";
                };
            case DEMAND_PART -> numbering < 3 ? "a) " : "- ";
            case LIST_ITEM -> numbering < 3 ? "- " : "* ";
            default -> "";
        };
    }

    private String plain() {
        StringBuilder out = new StringBuilder();
        if (amidASite) {
            out.append(String.join("\n", phrases.above())).append("\n\n");
        }
        if (random.nextInt(5) > 0) {
            out.append(title()).append("\n\n");
        }
        int number = 1;
        DraftBlock above = null;
        for (DraftBlock block : mutant.blocks()) {
            boolean joined = above != null && above.role() == block.role() && isListed(block) && random.nextInt(4) > 0;
            out.append(above == null ? "" : joined ? "\n" : "\n\n");
            String text = typography.apply(block.text());
            out.append(marker(block, number));
            out.append(
                    block.role() == BlockRole.HEADING && random.nextInt(3) == 0
                            ? text.toUpperCase(sample.locale())
                            : text);
            number += block.role() == BlockRole.DEMAND ? 1 : 0;
            above = block;
        }
        out.append("\n\n").append(plainNames());
        if (amidASite) {
            out.append("\n\n").append(String.join(random.nextBoolean() ? "\n\n" : "\n", phrases.below()));
        }
        return out.append("\n").toString();
    }

    private static boolean isListed(DraftBlock block) {
        return block.role() == BlockRole.DEMAND
                || block.role() == BlockRole.DEMAND_PART
                || block.role() == BlockRole.LIST_ITEM;
    }

    private String heading() {
        return phrases.headings().get(random.nextInt(phrases.headings().size()));
    }

    private List<String> listed() {
        List<String> all = mutant.names().stream().map(typography).collect(Collectors.toCollection(ArrayList::new));
        if (names == Names.SORTED) {
            all.sort(Collator.getInstance(sample.locale()));
        }
        return all;
    }

    private String plainNames() {
        List<String> all = listed();
        String heading = heading();
        String above = heading.isEmpty() || all.isEmpty() ? "" : heading + "\n" + (random.nextBoolean() ? "\n" : "");
        return above
                + switch (names) {
                    case COMMAS -> String.join(", ", all) + (random.nextBoolean() ? "." : "");
                    case BULLETS -> "- " + String.join("\n- ", all);
                    case TABLE -> all.stream().map(name -> "| " + name + " |").collect(Collectors.joining("\n"));
                    case NUMBERED -> numbered(all);
                    case LINES, SORTED -> String.join(random.nextInt(4) == 0 ? "\n\n" : "\n", amid(all));
                };
    }

    // A share bar in the middle of the names.
    private List<String> amid(List<String> all) {
        List<String> lines = new ArrayList<>(all);
        if (amidASite && lines.size() > 2 && random.nextInt(3) == 0) {
            lines.add(
                    1 + random.nextInt(lines.size() - 1),
                    phrases.among().get(random.nextInt(phrases.among().size())));
        }
        return lines;
    }

    private static String numbered(List<String> all) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            out.append(i + 1).append(". ").append(all.get(i)).append('\n');
        }
        return out.toString();
    }

    private String page() {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html><head><title>x</title></head><body>\n");
        if (amidASite) {
            out.append("<nav><ul>").append(items(phrases.above())).append("</ul></nav>\n");
        }
        out.append("<main><h1>").append(escaped(title())).append("</h1>\n");
        if (amidASite && random.nextBoolean()) {
            out.append("<p class=\"byline\">")
                    .append(escaped(phrases.above().getLast()))
                    .append("</p>\n");
        }
        boolean ordered = random.nextBoolean();
        boolean open = false;
        for (DraftBlock block : mutant.blocks()) {
            boolean demand = block.role() == BlockRole.DEMAND;
            if (demand != open) {
                out.append(demand ? ordered ? "<ol>\n" : "<ul>\n" : ordered ? "</ol>\n" : "</ul>\n");
                open = demand;
            }
            String tag = switch (block.role()) {
                case HEADING -> "h2";
                case QUOTE -> "blockquote";
                case DEMAND -> "li";
                default -> "p";
            };
            out.append('<').append(tag).append('>').append(escaped(typography.apply(block.text())));
            out.append("</").append(tag).append(">\n");
        }
        out.append(open ? ordered ? "</ol>\n" : "</ul>\n" : "")
                .append(pageNames())
                .append("</main>\n");
        if (amidASite) {
            out.append(random.nextBoolean() ? "<footer>" : "<div class=\"after\">");
            phrases.below()
                    .forEach(line -> out.append("<p>").append(escaped(line)).append("</p>\n"));
        }
        return out.append("</body></html>\n").toString();
    }

    private String pageNames() {
        List<String> all = listed();
        String heading = heading();
        String above = heading.isEmpty() || all.isEmpty() ? "" : "<h3>" + heading + "</h3>\n";
        return above
                + switch (names) {
                    case COMMAS -> "<p>" + escaped(String.join(", ", all)) + "</p>";
                    case BULLETS, SORTED -> "<ul>" + items(all) + "</ul>";
                    case NUMBERED -> "<ol>" + items(all) + "</ol>";
                    case TABLE ->
                        all.stream()
                                .map(name -> "<tr><td>" + escaped(name) + "</td></tr>")
                                .collect(Collectors.joining("\n", "<table>", "</table>"));
                    case LINES ->
                        "<p>" + all.stream().map(CopyWriter::escaped).collect(Collectors.joining("<br>")) + "</p>";
                };
    }

    private static String items(List<String> lines) {
        return lines.stream().map(line -> "<li>" + escaped(line) + "</li>\n").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String wrapped(String text, String before) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            StringBuilder row = new StringBuilder(before);
            for (String word : line.split(" ")) {
                if (row.length() + word.length() > WIDTH && row.length() > before.length()) {
                    out.append(row.toString().stripTrailing()).append('\n');
                    row = new StringBuilder(before);
                }
                row.append(word).append(' ');
            }
            out.append(row.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
