package org.undersigned.app.signatories;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** On what authority a representative signs for an organisation; named in the signed payload. */
public enum Authority {
    BOARD_DECISION("board-decision", "decision of its board", "Our board decided", "or another body that may"),
    MANDATE("mandate", "its representative’s mandate", "I may sign for it alone", "by its statutes or a mandate"),
    MEMBERS_VOTE("members-vote", "vote of its members", "Our members voted", "at a meeting or by ballot"),
    /** Of a person. */
    OWN_NAME("own-name", "own name", "I sign for myself", "and for nobody else");

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
        return question;
    }

    public String explained() {
        return explained;
    }

    /** As the signing payload has it (docs/spec/signature.md). */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Optional<Authority> fromCode(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}
