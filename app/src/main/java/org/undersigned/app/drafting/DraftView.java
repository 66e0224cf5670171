package org.undersigned.app.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.undersigned.text.BlockRole;
import org.undersigned.text.LookAlikes;

/** A draft as the correction screen shows it. */
public record DraftView(String slug, Draft draft, List<BlockProblem> problems) {
    private static final double DOUBTFUL = 0.7;

    public DraftView {
        problems = List.copyOf(problems);
    }

    /** Consecutive blocks that belong together on the screen: those left out are folded away. */
    public record Stretch(boolean leftOut, List<Integer> blocks) {}

    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < draft.blocks().size(); i++) {
            boolean leftOut = draft.blocks().get(i).role() == BlockRole.DISCARDED;
            if (stretches.isEmpty() || stretches.getLast().leftOut() != leftOut) {
                stretches.add(new Stretch(leftOut, new ArrayList<>()));
            }
            stretches.getLast().blocks().add(i);
        }
        return stretches;
    }

    public Draft.Block block(int position) {
        return draft.blocks().get(position);
    }

    public boolean isDoubtful(int position) {
        return block(position).confidence() < DOUBTFUL;
    }

    public String problem(int position) {
        return problems.stream()
                .filter(problem -> problem.block() == position)
                .map(BlockProblem::sentence)
                .findFirst()
                .orElse("");
    }

    public long count(BlockRole role) {
        return draft.blocks().stream().filter(block -> block.role() == role).count();
    }

    public long dates() {
        return draft.blocks().stream()
                .filter(block -> block.role() != BlockRole.DISCARDED)
                .flatMap(block -> block.dates().stream())
                .distinct()
                .count();
    }

    /** Words whose letters come from several alphabets that look alike: a warning. */
    public Set<String> mixedWords() {
        Set<String> mixed = new LinkedHashSet<>(LookAlikes.mixedWords(draft.title()));
        draft.blocks().forEach(block -> mixed.addAll(LookAlikes.mixedWords(block.text())));
        return mixed;
    }

    /** What a role is called on the screen. */
    public static String named(BlockRole role) {
        return switch (role) {
            case TITLE -> "Title";
            case PARAGRAPH -> "Paragraph";
            case HEADING -> "Heading";
            case QUOTE -> "Quotation";
            case LIST_ITEM -> "List item";
            case DEMAND -> "Demand";
            case DEMAND_PART -> "Part of a demand";
            case DEMAND_TEST -> "Met when";
            case DEMAND_DUE -> "Due";
            case DEMAND_NO_DUE_DATE -> "Why it has no date";
            case ADDRESSEE -> "Addressee";
            case SIGNATORY_HEADING -> "Heading of names";
            case SIGNATORY -> "Name";
            case DISCARDED -> "Leave out";
        };
    }
}
