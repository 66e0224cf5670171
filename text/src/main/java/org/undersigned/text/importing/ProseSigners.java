package org.undersigned.text.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;
import org.undersigned.text.importing.cues.Folding;
import org.undersigned.text.importing.source.SourceLine.Hint;

/** Names in a sentence that says who signed. The sentence stays what it is; the names are set behind it. */
final class ProseSigners {
    private static final int FEWEST = 3;
    private static final int LONGEST = 20_000;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private final List<Piece> pieces;
    private final Cues cues;
    private final Set<String> known = new HashSet<>();

    ProseSigners(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    void find() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean readable = !piece.has(Hint.SETTING) && !piece.has(Hint.CHROME) && !piece.is(BlockRole.DEMAND);
            if (!readable || !piece.isProse() || piece.text().length() > LONGEST) {
                continue;
            }
            List<Piece> names = new ArrayList<>();
            for (String sentence : SENTENCE.split(piece.text())) {
                for (String name : names(sentence)) {
                    if (known.add(Folding.folded(name))) {
                        Piece found = new Piece(piece.line(), name);
                        found.guess(BlockRole.SIGNATORY, 0.5, Guess.SAYS_WHO_SIGNED);
                        names.add(found);
                    }
                }
            }
            pieces.addAll(i + 1, names);
            i += names.size();
        }
    }

    private List<String> names(String sentence) {
        return cues.signers(sentence).stream()
                .map(first -> NamesInSentence.from(sentence, first, cues))
                .max(Comparator.comparingInt(List::size))
                .filter(names -> names.size() >= FEWEST)
                .orElse(List.of());
    }
}
