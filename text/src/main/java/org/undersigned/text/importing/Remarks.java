package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.DraftBlock;
import org.undersigned.text.Notice;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Folding;

/** What a coordinator should know of what was recognised: what is not there, what stands twice, what does not add up. */
final class Remarks {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.,-])(\\d{1,4})(?![\\d.,-]?\\d)");
    private static final int LONGEST = 120;
    private static final int MOST = 20;

    private Remarks() {}

    static List<Notice> on(List<DraftBlock> blocks, Cues cues) {
        List<Notice> remarks = new ArrayList<>();
        List<String> names = texts(blocks, BlockRole.SIGNATORY);
        if (names.isEmpty()) {
            remarks.add(Notice.of(Notice.Kind.NO_NAMES));
        }
        if (texts(blocks, BlockRole.DEMAND).isEmpty()) {
            remarks.add(Notice.of(Notice.Kind.NO_DEMANDS));
        }
        if (texts(blocks, BlockRole.TITLE).isEmpty()) {
            remarks.add(Notice.of(Notice.Kind.UNTITLED));
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(Folding.folded(name)))
                .limit(MOST)
                .forEach(name -> remarks.add(Notice.of(Notice.Kind.TWICE, "name", name)));
        declared(blocks, cues).stream()
                .filter(count -> !names.isEmpty() && count != names.size())
                .forEach(count ->
                        remarks.add(Notice.of(Notice.Kind.COUNTS_DIFFER, "stated", count, "found", names.size())));
        return remarks;
    }

    static List<String> inEnglish(List<DraftBlock> blocks, Cues cues) {
        return on(blocks, cues).stream().map(Notice::sentence).toList();
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
