package org.undersigned.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts blocks with roles together into the text that is signed. */
public final class Assembly {
    /** Something that keeps the blocks from being a statement; {@code block} is its position, or one of the constants. */
    public record Problem(int block, Notice notice) {}

    public static final int TITLE = -1;
    public static final int WHOLE = -2;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private Optional<StatementText> text = Optional.empty();

    private Assembly() {}

    public static Assembly of(String title, List<DraftBlock> draft) {
        Assembly assembly = new Assembly();
        Optional<String> line = assembly.line(TITLE, title);
        if (line.isEmpty() && assembly.problems.isEmpty()) {
            assembly.problems.add(new Problem(TITLE, Notice.of(Notice.Kind.NO_TITLE)));
        }
        for (int i = 0; i < draft.size(); i++) {
            assembly.add(i, draft.get(i));
        }
        if (assembly.blocks.isEmpty()) {
            assembly.problems.add(new Problem(WHOLE, Notice.of(Notice.Kind.NO_TEXT)));
        }
        if (assembly.problems.isEmpty()) {
            assembly.finish(line.orElseThrow());
        }
        return assembly;
    }

    private void finish(String title) {
        StatementText whole = new StatementText(title, blocks);
        if (CanonicalText.render(whole).length > CanonicalText.LONGEST) {
            problems.add(new Problem(WHOLE, Notice.of(Notice.Kind.TOO_LONG)));
        } else {
            text = Optional.of(whole);
        }
    }

    private void add(int position, DraftBlock draft) {
        switch (draft.role()) {
            case TITLE, ADDRESSEE, SIGNATORY_HEADING, SIGNATORY, DISCARDED -> {
                return;
            }
            case PARAGRAPH, HEADING, QUOTE, LIST_ITEM -> {}
            case DEMAND, DEMAND_PART, DEMAND_TEST, DEMAND_DUE, DEMAND_NO_DUE_DATE -> {}
        }
        line(position, draft.text()).ifPresent(line -> {
            switch (draft.role()) {
                case HEADING -> put(position, new Block.Heading(line));
                case QUOTE -> put(position, new Block.Quote(line));
                case LIST_ITEM -> item(position, line);
                case DEMAND -> demand(position, line);
                case DEMAND_PART, DEMAND_TEST, DEMAND_DUE, DEMAND_NO_DUE_DATE ->
                    underDemand(position, draft.role(), line);
                default -> put(position, new Block.Paragraph(line));
            }
        });
    }

    private void put(int position, Block block) {
        blocks.add(block);
        origins.add(position);
    }

    private void item(int position, String line) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.BulletList list) {
            blocks.set(blocks.size() - 1, new Block.BulletList(with(list.items(), line)));
        } else {
            put(position, new Block.BulletList(List.of(line)));
        }
    }

    private void demand(int position, String line) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.DemandList list) {
            blocks.set(blocks.size() - 1, new Block.DemandList(with(list.demands(), Demand.of(line))));
        } else {
            put(position, new Block.DemandList(List.of(Demand.of(line))));
        }
    }

    private void underDemand(int position, BlockRole role, String line) {
        if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.DemandList list)) {
            problems.add(new Problem(position, Notice.of(Notice.Kind.NOT_UNDER_A_DEMAND)));
            return;
        }
        List<Demand> demands = new ArrayList<>(list.demands());
        DemandExtras.with(demands.removeLast(), role, line)
                .ifPresentOrElse(
                        demands::add, () -> problems.add(new Problem(position, Notice.of(DemandExtras.refusal(role)))));
        if (demands.size() == list.demands().size()) {
            blocks.set(blocks.size() - 1, new Block.DemandList(demands));
        }
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private Optional<String> line(int position, String text) {
        PastedText.Cleaned cleaned = PastedText.clean(text);
        if (!cleaned.problems().isEmpty()) {
            problems.add(new Problem(position, cleaned.problems().getFirst().notice()));
            return Optional.empty();
        }
        return cleaned.line().isEmpty() ? Optional.empty() : Optional.of(cleaned.line());
    }

    /** Empty where there are problems. */
    public Optional<StatementText> text() {
        return text;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** For each block of the text, the position of the draft block that began it. */
    public List<Integer> origins() {
        return List.copyOf(origins);
    }
}
