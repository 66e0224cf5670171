package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Folding;

/** What a coordinator should know of what was recognised: what is not there, what stands twice, what does not add up. */
final class Remarks {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.,-])(\\d{1,4})(?![\\d.,-]?\\d)");
    private static final int LONGEST = 120;
    private static final int MOST = 20;

    private Remarks() {}

    static List<String> on(List<DraftBlock> blocks, Cues cues) {
        List<String> remarks = new ArrayList<>();
        List<String> names = texts(blocks, BlockRole.SIGNATORY);
        if (names.isEmpty()) {
            remarks.add("There are no names of signatories in this text.");
        }
        if (texts(blocks, BlockRole.DEMAND).isEmpty()) {
            remarks.add("There are no demands in this text.");
        }
        if (texts(blocks, BlockRole.TITLE).isEmpty()) {
            remarks.add("There is no title in this text.");
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(Folding.folded(name)))
                .limit(MOST)
                .forEach(name -> remarks.add("“" + name + "” stands twice among the names."));
        declared(blocks, cues).stream()
                .filter(count -> !names.isEmpty() && count != names.size())
                .forEach(count -> remarks.add(
                        "The text speaks of %d signatories, and %d names were found.".formatted(count, names.size())));
        return remarks;
    }

    private static OptionalInt declared(List<DraftBlock> blocks, Cues cues) {
        return blocks.stream()
                .filter(block -> block.text().length() <= LONGEST && cues.isCount(block.text()))
                .flatMap(block -> COUNT.matcher(block.text()).results().limit(1))
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .findFirst();
    }

    private static List<String> texts(List<DraftBlock> blocks, BlockRole role) {
        return blocks.stream()
                .filter(block -> block.role() == role)
                .map(DraftBlock::text)
                .toList();
    }
}
