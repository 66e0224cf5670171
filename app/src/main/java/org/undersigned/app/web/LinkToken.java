package org.undersigned.app.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.undersigned.tlog.Hash;

/** The secret in a mailed link: 192 random bits. Only its SHA-256 is stored. */
public record LinkToken(String value) {
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

    public LinkToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a link token");
        }
    }

    public static LinkToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for anything that cannot be a token, such as a link that a mail program has cut. */
    public static Optional<LinkToken> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new LinkToken(value)) : Optional.empty();
    }

    /** What is stored and looked up. No salt is needed: the value cannot be guessed. */
    public byte[] hash() {
        return Hash.sha256(value.getBytes(StandardCharsets.US_ASCII)).toBytes();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
