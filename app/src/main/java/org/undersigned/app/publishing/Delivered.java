package org.undersigned.app.publishing;

import java.time.LocalDate;

/**
 * A statement was handed over.
 *
 * @param addressee as the statement names it; never a person's address
 * @param revision number of the text that was handed over
 */
public record Delivered(String addressee, Way way, LocalDate on, int revision) {
    /** How. */
    public enum Way {
        MAIL("mail"),
        HAND("hand"),
        POST("post"),
        PORTAL("portal");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        /** As tables and documents have it. */
        public String code() {
            return code;
        }

        public static Way of(String code) {
            for (Way way : values()) {
                if (way.code.equals(code)) {
                    return way;
                }
            }
            throw new IllegalArgumentException("no way of delivering");
        }
    }
}
