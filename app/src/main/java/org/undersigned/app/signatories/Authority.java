package org.undersigned.app.signatories;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** On what authority a representative signs for an organisation; named in the signed payload. */
public enum Authority {
    BOARD_DECISION(
            "board-decision",
            "signatories.authority.board",
            "signatories.authority.board.question",
            "signatories.authority.board.explained"),
    MANDATE(
            "mandate",
            "signatories.authority.mandate",
            "signatories.authority.mandate.question",
            "signatories.authority.mandate.explained"),
    MEMBERS_VOTE(
            "members-vote",
            "signatories.authority.members",
            "signatories.authority.members.question",
            "signatories.authority.members.explained"),
    /** Of a person. */
    OWN_NAME(
            "own-name",
            "signatories.authority.own-name",
            "signatories.authority.own-name.question",
            "signatories.authority.own-name.explained");

    private final String code;
    private final String words;
    private final String question;
    private final String explained;

    Authority(String code, String words, String question, String explained) {
        this.code = code;
        this.words = words;
        this.question = question;
        this.explained = explained;
    }

    /** On which an organisation can sign. */
    public static List<Authority> ofOrganisations() {
        return List.of(BOARD_DECISION, MANDATE, MEMBERS_VOTE);
    }

    /** As a representative would say it. */
    public String question() {
        return say(question);
    }

    public String explained() {
        return say(explained);
    }

    /** As the signing payload has it (docs/spec/signature.md). */
    public String code() {
        return code;
    }

    /** What it is called on pages and in mails. */
    public String words() {
        return say(words);
    }

    public static Optional<Authority> fromCode(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
