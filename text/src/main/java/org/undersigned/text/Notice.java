package org.undersigned.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a person is told of a text. Which sentence it is stays known, so that whoever shows it can say it in the
 * reader's language; where nobody does, it has its English.
 *
 * @param about what the sentence names, by the names that stand in it in braces
 */
public record Notice(Kind kind, Map<String, Object> about) {
    /** Every sentence that there is. */
    public enum Kind {
        NO_TITLE("A statement needs a title."),
        NO_TEXT("A statement needs some text under its title."),
        TOO_LONG("A statement's text may have 1 MiB at most."),
        NOT_UNDER_A_DEMAND("This belongs right under a demand."),
        TOO_MANY_PARTS("A demand may have 26 parts at most."),
        SECOND_TEST("The demand above already says when it is met."),
        BAD_DUE_DATE("A demand has one date, written like 2026-03-01, or a reason for having none."),
        SECOND_DUE_DATE("The demand above already has a date, or a reason for having none."),
        NEEDLESS_JOINER("There is an invisible joiner where no script needs one ({code}) after “{before}”."),
        INVISIBLE("There is an invisible character ({code}) after “{before}”."),
        CONTROL("There is a control character ({code}) after “{before}”."),
        REORDERING("There is a character that reorders text ({code}) after “{before}”."),
        PRIVATE_USE("There is a character without a common meaning (private use) ({code}) after “{before}”."),
        HALF("There is half of a character ({code}) after “{before}”."),
        UNASSIGNED("There is a character that does not exist ({code}) after “{before}”."),
        HIDDEN_BREAK("There is a hidden line break ({code}) after “{before}”."),
        UNUSUAL_SPACE("There is a space of an unusual kind ({code}) after “{before}”."),
        TOO_LARGE("This is larger than 2 MB: bring only the statement itself."),
        NO_WORDS("There are no words in this."),
        PDF("This is a PDF: copy its text and paste it instead."),
        PACKED("This is a word processor's file or an archive: copy its text and paste it instead."),
        NOT_A_TEXT("This is not a text: it holds bytes that no text has."),
        UNKNOWN_ENCODING("This page says that it is written in “{encoding}”, which cannot be read."),
        WRONG_ENCODING("The text is not in the encoding {encoding}: save it as UTF-8 and bring it again, or paste it."),
        NO_NAMES("There are no names of signatories in this text."),
        NO_DEMANDS("There are no demands in this text."),
        UNTITLED("There is no title in this text."),
        TWICE("“{name}” stands twice among the names."),
        COUNTS_DIFFER("The text speaks of {stated} signatories, and {found} names were found.");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    public Notice {
        about = Map.copyOf(about);
    }

    /** @param about names and values by turns */
    public static Notice of(Kind kind, Object... about) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < about.length; i += 2) {
            named.put((String) about[i], about[i + 1]);
        }
        return new Notice(kind, named);
    }

    /** In English. */
    public String sentence() {
        return NAME.matcher(kind.english)
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(about.get(name.group(1)))));
    }
}
