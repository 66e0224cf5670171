package org.undersigned.app.drafting;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.undersigned.app.words.Notices;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.Guess;
import org.undersigned.text.LookAlikes;
import org.undersigned.text.importing.ImportedBlock;
import org.undersigned.text.importing.Importer;

/** A draft as the correction screen shows it. */
public record DraftView(String slug, Draft draft, List<BlockProblem> problems) {
    private static final int MOST_SOURCE_LINES = 5000;
    private static final int LONGEST_SOURCE_LINE = 2000;

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

    /**
     * A line of what was brought in.
     *
     * @param block where it went; -1 for none
     */
    public record SourceLine(int number, String text, String role, int block) {}

    /** What was brought in, line by line, without its empty lines. */
    public List<SourceLine> source() {
        List<String> lines = draft.source().lines().limit(MOST_SOURCE_LINES).toList();
        int[] blocks = new int[lines.size()];
        Arrays.fill(blocks, -1);
        for (int i = draft.blocks().size() - 1; i >= 0; i--) {
            Draft.Block block = draft.blocks().get(i);
            for (int n = Math.max(1, block.line());
                    block.line() > 0 && n <= Math.min(block.lastLine(), lines.size());
                    n++) {
                blocks[n - 1] = i;
            }
        }
        List<SourceLine> shown = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            if (!lines.get(n).isBlank()) {
                String role = blocks[n] < 0 ? "" : block(blocks[n]).role().name();
                shown.add(new SourceLine(n + 1, shortened(lines.get(n).strip()), role, blocks[n]));
            }
        }
        return shown;
    }

    public boolean sourceIsCut() {
        return draft.source().lines().skip(MOST_SOURCE_LINES).findAny().isPresent();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_SOURCE_LINE ? line : line.substring(0, LONGEST_SOURCE_LINE) + "…";
    }

    /** Where a block stood, in words. */
    public String place(Draft.Block block) {
        return block.lastLine() > block.line()
                ? say("drafting.block.lines", "first", block.line(), "last", block.lastLine())
                : say("drafting.block.line", "line", block.line());
    }

    /** What a coordinator should look at: what is missing, what stands twice. */
    public List<String> remarks() {
        List<DraftBlock> blocks = draft.blocks().stream()
                .map(block -> new DraftBlock(block.role(), block.text()))
                .toList();
        return Importer.remarks(draft.title(), draft.language(), blocks).stream()
                .map(Notices::say)
                .toList();
    }

    public Draft.Block block(int position) {
        return draft.blocks().get(position);
    }

    public boolean isDoubtful(int position) {
        return block(position).confidence() < ImportedBlock.SURE;
    }

    /** Why a block may have the wrong role. */
    public String doubt(int position) {
        return Guess.of(block(position).reason()).map(DraftView::said).orElseGet(() -> say("drafting.guess.unknown"));
    }

    private static String said(Guess guess) {
        return switch (guess) {
            case PUTS_A_DEMAND -> say("drafting.guess.puts-a-demand");
            case SAYS_WHAT_IT_IS_ABOUT -> say("drafting.guess.says-what-it-is-about");
            case BEFORE_THE_STATEMENT -> say("drafting.guess.before-the-statement");
            case SAYS_WHO_SIGNED -> say("drafting.guess.says-who-signed");
            case PART_OF_THE_TEXT -> say("drafting.guess.part-of-the-text");
            case BEHIND_THE_NAMES -> say("drafting.guess.behind-the-names");
            case ABOVE_THE_TITLE -> say("drafting.guess.above-the-title");
            case BELOW_THE_TITLE -> say("drafting.guess.below-the-title");
        };
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
            case TITLE -> say("drafting.role.title");
            case PARAGRAPH -> say("drafting.role.paragraph");
            case HEADING -> say("drafting.role.heading");
            case QUOTE -> say("drafting.role.quotation");
            case LIST_ITEM -> say("drafting.role.list-item");
            case DEMAND -> say("drafting.role.demand");
            case DEMAND_PART -> say("drafting.role.part");
            case DEMAND_TEST -> say("drafting.role.test");
            case DEMAND_DUE -> say("drafting.role.due");
            case DEMAND_NO_DUE_DATE -> say("drafting.role.no-date");
            case ADDRESSEE -> say("drafting.role.addressee");
            case SIGNATORY_HEADING -> say("drafting.role.names-heading");
            case SIGNATORY -> say("drafting.role.name");
            case DISCARDED -> say("drafting.role.left-out");
        };
    }
}
