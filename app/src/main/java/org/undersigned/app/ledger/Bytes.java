package org.undersigned.app.ledger;

/** Bytes that nobody can change under us. */
final class Bytes {
    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    byte[] copy() {
        return value.clone();
    }
}
