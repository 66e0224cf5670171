package org.undersigned.app.checking;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.comparing.Change;
import org.undersigned.text.comparing.Comparison;
import org.undersigned.text.comparing.Edition;
import org.undersigned.text.comparing.Part;
import org.undersigned.text.comparing.Piece;

/** What came of checking a copy, in the language of whoever checks it. The API and the command say it in English. */
public final class VerdictWords {
    private VerdictWords() {}

    /** One sentence that can be quoted. */
    public static String sentence(CheckResult result) {
        return result.found()
                .map(found -> sentence(found.comparison()))
                .orElseGet(() -> result.notLookedAt() == 0
                        ? say("checking.verdict.none")
                        : say("checking.verdict.none-yet", "count", result.notLookedAt()));
    }

    private static String sentence(Comparison found) {
        String text = text(found);
        return switch (found.verdict()) {
            case IDENTICAL -> say("checking.verdict.identical", "text", text);
            case IDENTICAL_BUT_TYPOGRAPHY -> say("checking.verdict.typography", "text", text);
            case SIGNATORIES_DIFFER ->
                found.part().isNothing()
                        ? say("checking.verdict.signatories", "text", text, "names", names(found))
                        : say("checking.verdict.part-signatories", "text", text, "names", names(found));
            case EXCERPT -> say("checking.verdict.excerpt", "text", text, "part", part(found.part()));
            case OLDER_REVISION ->
                say(
                        "checking.verdict.older",
                        "text",
                        text,
                        "latest",
                        found.edition().latest());
            case ALTERED -> {
                int count = found.changes().size();
                yield names(found).isEmpty()
                        ? say("checking.verdict.altered", "text", text, "count", count)
                        : say("checking.verdict.altered-names", "text", text, "count", count, "names", names(found));
            }
            case TRANSLATION -> say("checking.verdict.translation", "text", text);
            case UNRELATED -> say("checking.verdict.unrelated", "text", text);
        };
    }

    // Which text it was compared with, where there is more than one.
    private static String text(Comparison found) {
        Edition edition = found.edition();
        String text = edition.translation()
                .map(translation -> translation.isAuthoritative()
                        ? say("checking.text.also-signed", "language", name(edition.language()), "title", found.title())
                        : say(
                                "checking.text.translation",
                                "language",
                                name(edition.language()),
                                "from",
                                name(translation.from()),
                                "title",
                                found.title()))
                .orElseGet(() -> say("checking.text.title", "title", found.title()));
        if (edition.latest() == 1) {
            return text;
        }
        String published = edition.publishedOn().map(Speech::date).orElse("");
        return edition.isLatest()
                ? say("checking.text.latest", "number", edition.revision(), "text", text, "date", published)
                : say("checking.text.revision", "number", edition.revision(), "text", text, "date", published);
    }

    private static String name(String tag) {
        return new WrittenLanguage(tag).name();
    }

    private static String names(Comparison found) {
        List<String> parts = new ArrayList<>();
        if (!found.missing().isEmpty()) {
            parts.add(say("checking.names.missing", "count", found.missing().size(), "all", found.signatories()));
        }
        if (!found.added().isEmpty()) {
            parts.add(say("checking.names.added", "count", found.added().size()));
        }
        if (!found.renamed().isEmpty()) {
            parts.add(say("checking.names.renamed", "count", found.renamed().size()));
        }
        return String.join(say("checking.names.between"), parts);
    }

    private static String part(Part part) {
        List<String> parts = new ArrayList<>();
        add(parts, "checking.part.paragraphs", part.paragraphs());
        add(parts, "checking.part.demands", part.demands());
        if (parts.isEmpty()) {
            EnumSet.allOf(Piece.Kind.class).stream()
                    .filter(part.others()::contains)
                    .forEach(kind -> parts.add(piece(kind)));
        }
        String words = Speech.list(parts);
        return part.isLessThanOne() ? say("checking.part.less", "part", words) : words;
    }

    private static void add(List<String> parts, String key, List<Part.Range> ranges) {
        if (!ranges.isEmpty()) {
            int count = ranges.stream()
                    .mapToInt(range -> range.last() - range.first() + 1)
                    .sum();
            List<String> numbers = ranges.stream()
                    .map(range -> range.first() == range.last()
                            ? Integer.toString(range.first())
                            : range.first() + "–" + range.last())
                    .toList();
            parts.add(say(key, "count", count, "numbers", Speech.list(numbers)));
        }
    }

    private static String piece(Piece.Kind kind) {
        return switch (kind) {
            case TITLE -> say("checking.piece.title");
            case HEADING -> say("checking.piece.heading");
            case QUOTE -> say("checking.piece.quote");
            case ITEM, PARAGRAPH, DEMAND, DUE -> say("checking.piece.item");
        };
    }

    /** As a heading: "In demand 2", "After paragraph 4". */
    public static String place(Change.Place place) {
        String side = switch (place.side()) {
            case BEFORE_THE_TEXT -> "before";
            case IN -> "in";
            case AFTER -> "after";
        };
        String kind = switch (place.kind()) {
            case TITLE -> "title";
            case HEADING -> "heading";
            case PARAGRAPH -> "paragraph";
            case QUOTE -> "quote";
            case ITEM -> "item";
            case DEMAND, DUE -> "demand";
        };
        return say("checking.place", "side", side, "kind", kind, "number", place.number());
    }
}
