package org.undersigned.text.importing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.undersigned.text.BlockRole;
import org.undersigned.text.Guess;
import org.undersigned.text.importing.cues.Cues;

/** Finds demands that stand in the middle of paragraphs, sentence by sentence, where a text has no list of them. */
final class ProseDemandFinder {
    private static final int MOST = 6;
    private static final int SHORTEST = 25;
    private static final int LONGEST = 20_000;

    private final List<Piece> pieces;
    private final Cues cues;

    ProseDemandFinder(List<Piece> pieces, Cues cues) {
        this.pieces = pieces;
        this.cues = cues;
    }

    /** Gives the demands. The paragraphs that hold them are divided; no word is lost. */
    List<Piece> find() {
        List<Piece> demands = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isOpen()
                    && isSentence(piece)
                    && piece.text().length() <= LONGEST
                    && cues.isDemanding(piece.text())) {
                i += divide(i, demands) - 1;
            }
        }
        // Where a text demands in every other sentence, its last sentences are what it comes to.
        while (demands.size() > MOST) {
            demands.removeFirst();
        }
        demands.forEach(piece -> piece.takeUnmarked(BlockRole.DEMAND, 0.6, Guess.PUTS_A_DEMAND.sentence()));
        return demands;
    }

    private static boolean isSentence(Piece piece) {
        return piece.isProse()
                || (piece.text().length() >= SHORTEST && Piece.endsSentence(piece.text()) && !piece.leadsOn());
    }

    private int divide(int index, List<Piece> demands) {
        Piece whole = pieces.get(index);
        List<Piece> parts = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (String sentence : sentences(whole.text())) {
            if (cues.isDemanding(sentence)) {
                flush(before, whole, parts);
                Piece demand = new Piece(whole.line(), sentence);
                parts.add(demand);
                demands.add(demand);
            } else {
                before.append(before.isEmpty() ? "" : " ").append(sentence);
            }
        }
        flush(before, whole, parts);
        pieces.remove(index);
        pieces.addAll(index, parts);
        return parts.size();
    }

    private static void flush(StringBuilder text, Piece whole, List<Piece> parts) {
        if (!text.isEmpty()) {
            parts.add(new Piece(whole.line(), text.toString()));
            text.setLength(0);
        }
    }

    private List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(cues.language()));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            // "1." is no sentence: it stands before one.
            boolean begun =
                    !sentences.isEmpty() && sentences.getLast().codePoints().noneMatch(Character::isLetter);
            if (begun) {
                sentences.add(sentences.removeLast() + " " + sentence);
            } else if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }
}
