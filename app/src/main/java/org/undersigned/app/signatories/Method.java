package org.undersigned.app.signatories;

import static org.undersigned.app.words.Speech.say;

import java.util.Arrays;

/** How a signature was made, strongest first (docs/spec/signature.md, "Methods"). */
public enum Method {
    SSH("ssh", "signatories.method.ssh"),
    MINISIGN("minisign", "signatories.method.minisign"),
    PASSKEY("passkey", "signatories.method.passkey"),
    EMAIL_OWN_DOMAIN("email-own-domain", "signatories.method.email.own-domain"),
    EMAIL_VOUCHED("email-vouched", "signatories.method.email.vouched"),
    /** Of a person: nobody says more of the address than that its owner answered. */
    EMAIL("email", "signatories.method.email");

    private final String code;
    private final String words;

    Method(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Whether a key of the organisation's own made it. */
    public boolean isByKey() {
        return this == SSH || this == MINISIGN || this == PASSKEY;
    }

    /** As records and documents name it (docs/spec/signature.md). */
    public String code() {
        return code;
    }

    /** What it is called on pages and in mails. */
    public String words() {
        return say(words);
    }

    public static Method fromCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
