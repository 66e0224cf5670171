package org.undersigned.app.signatories;

import java.util.Arrays;

/** How a signature was made, strongest first (docs/spec/signature.md, "Methods"). */
public enum Method {
    SSH("ssh", "with its own key (SSH)"),
    MINISIGN("minisign", "with its own key (minisign)"),
    PASSKEY("passkey", "with a passkey"),
    EMAIL_OWN_DOMAIN("email-own-domain", "by mail, own domain"),
    EMAIL_VOUCHED("email-vouched", "by mail, vouched for"),
    /** Of a person: nobody says more of the address than that its owner answered. */
    EMAIL("email", "by mail");

    private final String code;
    private final String words;

    Method(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As records and documents name it (docs/spec/signature.md). */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Method fromCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
