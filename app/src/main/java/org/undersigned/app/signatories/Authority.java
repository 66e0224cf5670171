package org.undersigned.app.signatories;

import java.util.Arrays;
import java.util.Optional;

/** On what authority a representative signs for an organisation; named in the signed payload. */
public enum Authority {
    BOARD_DECISION("board-decision", "decision of its board"),
    MANDATE("mandate", "its representative's mandate"),
    MEMBERS_VOTE("members-vote", "vote of its members");

    private final String code;
    private final String words;

    Authority(String code, String words) {
        this.code = code;
        this.words = words;
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
