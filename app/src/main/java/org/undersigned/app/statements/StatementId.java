package org.undersigned.app.statements;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** 128 random bits that name a statement for ever; written as 32 hexadecimal digits in payloads and in the ledger. */
public record StatementId(UUID value) {
    static StatementId random(SecureRandom random) {
        // Not UUID.randomUUID(): that one spends six bits on saying that it is random.
        return new StatementId(new UUID(random.nextLong(), random.nextLong()));
    }

    public String toHex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(value.getMostSignificantBits()) + hex.toHexDigits(value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return toHex();
    }
}
