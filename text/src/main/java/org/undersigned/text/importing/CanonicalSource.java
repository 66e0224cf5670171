package org.undersigned.text.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.text.Block;
import org.undersigned.text.BlockRole;
import org.undersigned.text.CanonicalText;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;
import org.undersigned.text.Parsed;
import org.undersigned.text.StatementText;
import org.undersigned.text.importing.cues.Dates;

/** Reads a text that has exactly the form in which statements are signed: its structure is stated, not guessed. */
final class CanonicalSource {
    private static final String STATED = "The text has the form in which statements are signed, which states it.";

    // Signs that no other kind of text has: what stands under a demand, a backslash before a paragraph.
    private static final Pattern STATING = Pattern.compile("(?m)^(?:   (?:[a-z]\\)|\\[[ -]]|\\[\\d{4}-)|\\\\)");

    private final List<ImportedBlock> blocks = new ArrayList<>();
    private final Dates dates;
    private int line = 1;

    private CanonicalSource(Dates dates) {
        this.dates = dates;
    }

    /**
     * Nothing where the text has another form, or where nothing but its numbers says that a list is one of demands: many
     * a plain text looks like a signed one.
     */
    static Optional<ImportedText> read(String source, ImportedText recognised) {
        if (STATING.matcher(source).find()) {
            return readSigned(source, recognised);
        }
        boolean foreign = recognised.blocks().stream()
                .anyMatch(block -> block.role() == BlockRole.SIGNATORY || block.role() == BlockRole.DISCARDED);
        return foreign
                ? Optional.empty()
                : readSigned(source, recognised)
                        .filter(stated -> STATING.matcher(source).find()
                                || stated.demands().size()
                                        == recognised.demands().size());
    }

    /** Reads a text that is known to have been signed. */
    static Optional<ImportedText> readSigned(String source, ImportedText recognised) {
        if (!(CanonicalText.parse(source.getBytes(StandardCharsets.UTF_8)) instanceof Parsed.Accepted accepted)) {
            return Optional.empty();
        }
        CanonicalSource reader = new CanonicalSource(Dates.of(recognised.language()));
        reader.read(accepted.text());
        return Optional.of(
                new ImportedText(recognised.language(), recognised.addressees(), reader.blocks, recognised.remarks()));
    }

    private void read(StatementText text) {
        add(BlockRole.TITLE, text.title());
        for (Block block : text.blocks()) {
            line++;
            switch (block) {
                case Block.Heading heading -> add(BlockRole.HEADING, heading.text());
                case Block.Paragraph paragraph -> add(BlockRole.PARAGRAPH, paragraph.text());
                case Block.Quote quote -> add(BlockRole.QUOTE, quote.text());
                case Block.BulletList list -> list.items().forEach(item -> add(BlockRole.LIST_ITEM, item));
                case Block.DemandList list -> list.demands().forEach(this::add);
            }
        }
    }

    private void add(Demand demand) {
        add(BlockRole.DEMAND, demand.text());
        demand.parts().forEach(part -> add(BlockRole.DEMAND_PART, part));
        demand.test().ifPresent(test -> add(BlockRole.DEMAND_TEST, test));
        switch (demand.due()) {
            case Due.On on -> add(BlockRole.DEMAND_DUE, on.date().toString());
            case Due.Undated undated -> add(BlockRole.DEMAND_NO_DUE_DATE, undated.reason());
            case Due.NotStated notStated -> {}
        }
    }

    private void add(BlockRole role, String text) {
        blocks.add(new ImportedBlock(role, text, line, line, dates.in(text), 0.98, STATED));
        line++;
    }
}
