package org.undersigned.app.guarding;

import java.time.Duration;

/**
 * What strangers send, by what it costs: how much of it one address may send at once, and how much for as long as it likes.
 * A network may send four times that. docs/security/limits.md is the table.
 */
public enum Use {
    /** A mail goes to whatever address somebody types. */
    ASKS_FOR_MAIL(12, 30),
    /** A form that anybody can send and that is looked at before mail goes out: a hall may share one address. */
    FORM(120, 600),
    /** A text to compare with all that are published. */
    CHECK(60, 1_200),
    /** A checkpoint to cosign. */
    WITNESS(120, 3_600),
    /** Whatever is done behind a link that was mailed. */
    LINK(300, 3_600),
    /** Mail providers press this for all their users, from few addresses; nobody is kept from leaving. */
    LEAVING(6_000, 180_000);

    static final int NETWORK = 4;

    private final int burst;
    private final int perHour;

    Use(int burst, int perHour) {
        this.burst = burst;
        this.perHour = perHour;
    }

    /** The most at once. */
    int burst() {
        return burst;
    }

    /** The most in each hour, on and on. */
    int perHour() {
        return perHour;
    }

    /** After which one more is free again. */
    Duration interval() {
        return Duration.ofHours(1).dividedBy(perHour);
    }
}
