package org.undersigned.app.translating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.drafting.Draft;
import org.undersigned.app.statements.Translation;
import org.undersigned.app.words.Notices;
import org.undersigned.app.words.WrittenLanguage;
import org.undersigned.text.Assembly;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;

/**
 * A draft in another language, as far as it is written.
 *
 * @param signed whether every signature is to cover this language as well
 * @param parts in the order of the text
 */
public record TranslatedDraft(Draft draft, WrittenLanguage language, boolean signed, List<Part> parts) {
    public TranslatedDraft {
        parts = List.copyOf(parts);
    }

    /** What somebody wrote for a part, and what the text said then. */
    record Stored(String words, String source) {
        static final Stored NOTHING = new Stored("", "");
    }

    static TranslatedDraft of(Draft draft, String language, boolean signed, Map<String, Stored> stored) {
        List<Part> parts = new ArrayList<>();
        add(parts, Part.TITLE, BlockRole.TITLE, draft.title(), stored);
        add(parts, Part.ADDRESSEES, BlockRole.ADDRESSEE, String.join("\n", draft.addressees()), stored);
        for (Draft.Block block : draft.blocks()) {
            if (isTranslated(block.role())) {
                add(parts, block.id().toString(), block.role(), oneLine(block.text()), stored);
            }
        }
        return new TranslatedDraft(draft, new WrittenLanguage(language), signed, parts);
    }

    private static void add(List<Part> parts, String place, BlockRole role, String source, Map<String, Stored> stored) {
        if (!source.isBlank()) {
            Stored there = stored.getOrDefault(place, Stored.NOTHING);
            parts.add(new Part(place, role, source, there.words(), there.source()));
        }
    }

    // A date is written in the same way in every language; names and what was left out are no part of the text.
    private static boolean isTranslated(BlockRole role) {
        return switch (role) {
            case PARAGRAPH, HEADING, QUOTE, LIST_ITEM, DEMAND, DEMAND_PART, DEMAND_TEST, DEMAND_NO_DUE_DATE -> true;
            case TITLE, DEMAND_DUE, ADDRESSEE, SIGNATORY_HEADING, SIGNATORY, DISCARDED -> false;
        };
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    Optional<Part> part(String place) {
        return parts.stream().filter(part -> part.place().equals(place)).findFirst();
    }

    public long count(Part.State state) {
        return parts.stream().filter(part -> part.state() == state).count();
    }

    public long done() {
        return count(Part.State.DONE);
    }

    public boolean isComplete() {
        return done() == parts.size();
    }

    /** What cannot be a part of a signed text as it is written, by the part's place. */
    public Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        assembly()
                .problems()
                .forEach(problem -> problems.putIfAbsent(placeOf(problem.block()), Notices.say(problem.notice())));
        parts.stream().filter(part -> part.words().isEmpty()).forEach(part -> problems.remove(part.place()));
        return problems;
    }

    private String placeOf(int block) {
        return block < 0 ? Part.TITLE : draft.blocks().get(block).id().toString();
    }

    /** The whole text in this language; empty while a part is missing, stale, or cannot be in a text. */
    public Optional<Translation> whole() {
        return isComplete()
                ? assembly()
                        .text()
                        .map(text -> new Translation(
                                language.tag(),
                                text,
                                words(Part.ADDRESSEES)
                                        .lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList()))
                : Optional.empty();
    }

    private Assembly assembly() {
        return Assembly.of(
                words(Part.TITLE),
                draft.blocks().stream()
                        .map(block -> new DraftBlock(
                                block.role(),
                                isTranslated(block.role()) ? words(block.id().toString()) : block.text()))
                        .toList());
    }

    private String words(String place) {
        return part(place).map(Part::words).orElse("");
    }
}
