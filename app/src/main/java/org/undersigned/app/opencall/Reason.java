package org.undersigned.app.opencall;

import java.util.Arrays;
import java.util.Optional;

/** Why a sign-on waits for a coordinator. */
public enum Reason {
    EVERY_ONE("every-one", "opencall.reason.every-one"),
    NO_PROOF("no-proof", "opencall.reason.no-proof"),
    BAD_PROOF("bad-proof", "opencall.reason.bad-proof"),
    BAD_FORM("bad-form", "opencall.reason.bad-form"),
    FORM_AGAIN("form-again", "opencall.reason.form-again"),
    TOO_FAST("too-fast", "opencall.reason.too-fast"),
    TRAP("trap", "opencall.reason.trap"),
    BUSY_NETWORK("busy-network", "opencall.reason.busy-network"),
    BUSY_CALL("busy-call", "opencall.reason.busy-call"),
    SAME_NAME("same-name", "opencall.reason.same-name", "opencall.reason.same-name.person"),
    ALIKE_NAME("alike-name", "opencall.reason.alike-name", "opencall.reason.alike-name.person"),
    SAME_DOMAIN("same-domain", "opencall.reason.same-domain"),
    MAILBOX_AGAIN("mailbox-again", "opencall.reason.mailbox-again", "opencall.reason.mailbox-again.person"),
    MAILBOX_ELSEWHERE("mailbox-elsewhere", "opencall.reason.mailbox-elsewhere"),
    KNOWN_ORGANISATION("known-organisation", "opencall.reason.known-organisation"),
    INVITED("invited", "opencall.reason.invited"),
    CALL_OFF("call-off", "opencall.reason.call-off"),
    TEXT_CHANGED("text-changed", "opencall.reason.text-changed"),
    SIGNED_ALREADY("signed-already", "opencall.reason.signed-already"),
    SECOND_PERSON("second-person", "opencall.reason.second-person"),
    NOT_TAKEN("not-taken", "opencall.reason.not-taken");

    private final String code;
    private final String key;
    private final String keyOfPerson;

    Reason(String code, String key) {
        this(code, key, key);
    }

    Reason(String code, String key, String keyOfPerson) {
        this.code = code;
        this.key = key;
        this.keyOfPerson = keyOfPerson;
    }

    String code() {
        return code;
    }

    /** Names its sentence. */
    String key() {
        return key;
    }

    /** The same where it resembles a person, whom the sentence does not name. */
    String keyOfPerson() {
        return keyOfPerson;
    }

    static Optional<Reason> fromCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
