package org.undersigned.text.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.text.BlockRole;

/**
 * What was recognised in a source, in its order.
 *
 * @param language BCP 47 primary tag, such as {@code hy}
 * @param remarks what was not found, stands twice or does not add up, in plain words
 */
public record ImportedText(
        String language, List<Addressee> addressees, List<ImportedBlock> blocks, List<String> remarks) {
    public ImportedText {
        addressees = List.copyOf(addressees);
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /** Whom the text is put to, as it names them. */
    public List<String> addresseeNames() {
        return addressees.stream().map(Addressee::name).toList();
    }

    public Optional<String> title() {
        return texts(BlockRole.TITLE).stream().findFirst();
    }

    /** The demands in order; the lettered parts of one stand on lines of their own under it. */
    public List<String> demands() {
        List<String> demands = new ArrayList<>();
        for (ImportedBlock block : blocks) {
            if (block.role() == BlockRole.DEMAND) {
                demands.add(block.text());
            } else if (block.role() == BlockRole.DEMAND_PART && !demands.isEmpty()) {
                demands.add(demands.removeLast() + "\n" + block.text());
            }
        }
        return demands;
    }

    public List<String> signatories() {
        return texts(BlockRole.SIGNATORY);
    }

    /** Full dates named in the statement, each once, in order of time. */
    public List<LocalDate> dates() {
        return blocks.stream()
                .filter(block -> block.role() != BlockRole.DISCARDED)
                .flatMap(block -> block.dates().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The statement's text without title, names and what belongs to the site. */
    public String body() {
        return blocks.stream()
                .filter(block -> switch (block.role()) {
                    case PARAGRAPH,
                            HEADING,
                            QUOTE,
                            LIST_ITEM,
                            DEMAND,
                            DEMAND_PART,
                            DEMAND_TEST,
                            DEMAND_DUE,
                            DEMAND_NO_DUE_DATE,
                            ADDRESSEE -> true;
                    case TITLE, SIGNATORY_HEADING, SIGNATORY, DISCARDED -> false;
                })
                .map(ImportedBlock::text)
                .collect(Collectors.joining("\n\n"));
    }

    private List<String> texts(BlockRole role) {
        return blocks.stream()
                .filter(block -> block.role() == role)
                .map(ImportedBlock::text)
                .toList();
    }
}
