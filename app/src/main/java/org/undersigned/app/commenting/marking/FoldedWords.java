package org.undersigned.app.commenting.marking;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/** Text as it is compared with blocked words: without case, compatibility forms and what does not show. */
final class FoldedWords {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private FoldedWords() {}

    static String of(String text) {
        return FOLDING.normalize(text).replaceAll("\\s+", " ").strip();
    }

    /** Whether a word or phrase stands in the text by itself; both folded. */
    static boolean has(String text, String word) {
        for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !continues(text.codePointBefore(at), word.codePointAt(0));
            boolean ends =
                    end == text.length() || !continues(word.codePointBefore(word.length()), text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(int one, int next) {
        return isOfWord(one) && isOfWord(next) && !isUnspaced(one) && !isUnspaced(next);
    }

    private static boolean isOfWord(int c) {
        return UCharacter.isLetterOrDigit(c) || UCharacter.getType(c) == Character.NON_SPACING_MARK;
    }

    // Scripts that put no space between words: there every place begins one.
    private static boolean isUnspaced(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> false;
        };
    }
}
