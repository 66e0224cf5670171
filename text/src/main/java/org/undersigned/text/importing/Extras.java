package org.undersigned.text.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Cues;

/** What stands under a demand: when it is met, by when, or why there is no date (docs/spec/statement-text.md). */
final class Extras {
    private static final Pattern TEST = Pattern.compile("\\[ ] .+");
    private static final Pattern DATE = Pattern.compile("\\[\\d{4}-\\d{2}-\\d{2}]");
    private static final Pattern REASON = Pattern.compile("\\[-] .+");

    private Extras() {}

    /** A paragraph where the line is none of them. */
    static BlockRole roleOf(Piece piece) {
        return switch (piece.line().hint()) {
            case MET_WHEN -> BlockRole.DEMAND_TEST;
            case DUE -> BlockRole.DEMAND_DUE;
            case NO_DUE_DATE -> BlockRole.DEMAND_NO_DUE_DATE;
            case NONE, TITLE, HEADING, QUOTE, ROW, CHROME, SETTING, NAME -> roleOf(piece.text());
        };
    }

    private static BlockRole roleOf(String text) {
        if (TEST.matcher(text).matches() || Cues.metWhen(text).isPresent()) {
            return BlockRole.DEMAND_TEST;
        }
        if (DATE.matcher(text).matches() || Cues.due(text).isPresent()) {
            return BlockRole.DEMAND_DUE;
        }
        boolean reason = REASON.matcher(text).matches() || Cues.noDueDate(text).isPresent();
        return reason ? BlockRole.DEMAND_NO_DUE_DATE : BlockRole.PARAGRAPH;
    }

    /** The line without its sign or its label. */
    static String content(String text) {
        if (TEST.matcher(text).matches() || REASON.matcher(text).matches()) {
            return text.substring(4);
        }
        if (DATE.matcher(text).matches()) {
            return text.substring(1, text.length() - 1);
        }
        return Optional.<String>empty()
                .or(() -> Cues.metWhen(text))
                .or(() -> Cues.due(text))
                .or(() -> Cues.noDueDate(text))
                .orElse(text);
    }
}
