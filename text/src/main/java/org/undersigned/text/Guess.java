package org.undersigned.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a block was given a role of which the importer is not sure ({@code ImportedBlock.SURE}): whoever corrects the text
 * is told.
 */
public enum Guess {
    PUTS_A_DEMAND("The sentence puts a demand."),
    SAYS_WHAT_IT_IS_ABOUT("It says what the letter is about, above the letter."),
    BEFORE_THE_STATEMENT("It stands before the statement."),
    SAYS_WHO_SIGNED("A sentence says that it signed."),
    PART_OF_THE_TEXT("It reads as a part of the text."),
    BEHIND_THE_NAMES("It stands behind the names."),
    ABOVE_THE_TITLE("It stands above the title."),
    BELOW_THE_TITLE("It stands between the title and the text.");

    private final String sentence;

    Guess(String sentence) {
        this.sentence = sentence;
    }

    /** In English; drafts keep it. */
    public String sentence() {
        return sentence;
    }

    /** The guess that was kept as this sentence. */
    public static Optional<Guess> of(String sentence) {
        return Arrays.stream(values())
                .filter(guess -> guess.sentence.equals(sentence))
                .findFirst();
    }
}
