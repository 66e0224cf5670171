package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.text.BlockRole;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Names on the line of their heading: "Signed by: Friends of the Ferry, Union of Ferry Hands". */
final class InlineNames {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_NAME = 120;

    private InlineNames() {}

    static boolean stand(Piece piece) {
        String text = piece.text();
        int colon = text.indexOf(':');
        return piece.isOpen()
                && !piece.has(Hint.ROW)
                && colon > 0
                && colon <= LONGEST_LABEL
                && colon + 1 < text.length()
                && Cues.isSignatoryHeading(text.substring(0, colon))
                && areNames(text.substring(colon + 1).strip());
    }

    private static boolean areNames(String text) {
        boolean one = text.length() <= LONGEST_NAME && NameList.couldBeName(text) && !Piece.endsSentence(text);
        return one || NameList.isListBehindHeading(text);
    }

    /** Sets the heading and each name apart; gives the place of the last. */
    static int take(List<Piece> pieces, int at, Cues cues) {
        Piece whole = pieces.remove(at);
        int colon = whole.text().indexOf(':');
        List<Piece> parts = new ArrayList<>();
        Piece heading = new Piece(whole.line(), whole.text().substring(0, colon + 1));
        heading.take(BlockRole.SIGNATORY_HEADING, 0.9, "It is a heading of names.");
        parts.add(heading);
        for (String name : NameList.of(whole.text().substring(colon + 1).strip(), cues)) {
            Piece part = new Piece(whole.line(), name);
            part.take(BlockRole.SIGNATORY, 0.8, "It stands behind a heading of names, on its line.");
            parts.add(part);
        }
        pieces.addAll(at, parts);
        return at + parts.size() - 1;
    }
}
