package org.undersigned.app.searching;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What is looked for.
 *
 * @param typed words as somebody typed them, at most {@link Question#LONGEST} characters; empty for everything
 * @param organisation that has signed
 * @param addressee its name; capitals and accents don't matter
 * @param year of the publication
 * @param language in which texts are shown, where a statement can be read in it
 * @param page from 1
 */
public record Search(
        String typed,
        Optional<UUID> organisation,
        Optional<String> addressee,
        Optional<State> state,
        OptionalInt year,
        String language,
        int page) {
    /** The longest question, in characters. */
    public static final int LONGEST = Question.LONGEST;

    /** How many results a page has. */
    public static final int ON_PAGE = 20;

    /** So many results are put in order, the newest ones where there are more: nobody turns a hundredth page. */
    public static final int MOST = 2000;

    static final int LAST_PAGE = MOST / ON_PAGE;

    /** @throws IllegalArgumentException if too much is typed, or there is no such page */
    public Search {
        if (isTooLong(typed) || page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("not a search");
        }
    }

    public static boolean isTooLong(String typed) {
        return typed.codePointCount(0, typed.length()) > LONGEST;
    }

    /** Everything that holds these words. */
    public static Search of(String typed, String language) {
        return new Search(
                typed, Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), language, 1);
    }

    public boolean isNarrowed() {
        return organisation.isPresent() || addressee.isPresent() || state.isPresent() || year.isPresent();
    }
}
