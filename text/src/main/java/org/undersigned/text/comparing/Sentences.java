package org.undersigned.text.comparing;

import java.util.List;
import org.undersigned.text.words.Word;

/** Which sentence of a text each word stands in. A sentence never goes on in the next piece. */
final class Sentences {
    /** What is shorter is an abbreviation as a rule, and goes with what follows. */
    private static final int FEWEST_WORDS = 4;

    private Sentences() {}

    static int[] of(List<Word> words, List<Piece> pieces) {
        int[] sentences = new int[words.size()];
        int sentence = 0;
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean newPiece = i > 0 && word.block() != words.get(i - 1).block();
            if (newPiece || (length >= FEWEST_WORDS && endsBefore(words, i, pieces))) {
                sentence++;
                length = 0;
            }
            length += word.isWord() ? 1 : 0;
            sentences[i] = sentence;
        }
        return sentences;
    }

    private static boolean endsBefore(List<Word> words, int i, List<Piece> pieces) {
        Word last = words.get(i - 1);
        return endsSentence(pieces.get(last.block()).text(), last)
                && words.get(i).start() > last.end()
                && words.get(i).isWord();
    }

    static boolean endsSentence(String text, Word word) {
        return switch (word.folded()) {
            case ".", "!", "?", "…" -> true;
            // Armenian ends a sentence with a sign of its own, which looks like a colon.
            case ":" -> text.charAt(word.start()) == '։';
            default -> false;
        };
    }
}
