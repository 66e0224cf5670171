package org.undersigned.app.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to one endpoint, and how far its delivery has come.
 *
 * @param begunAt since when it is tried
 * @param tries how often it was tried without success
 * @param nextAt when it is tried again
 * @param triedAt the last time
 * @param status HTTP status of the last answer
 * @param failure why there was none; may be empty
 */
public record Notice(
        UUID id,
        UUID endpoint,
        String type,
        String body,
        Instant createdAt,
        Instant begunAt,
        State state,
        int tries,
        Optional<Instant> nextAt,
        Optional<Instant> triedAt,
        Optional<Integer> status,
        String failure) {
    /** Whether it has arrived. */
    public enum State {
        WAITING("waiting"),
        DELIVERED("delivered"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a notice");
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isDelivered() {
        return state == State.DELIVERED;
    }

    static Notice fresh(UUID id, UUID endpoint, EventType type, String body, Instant now) {
        return new Notice(
                id,
                endpoint,
                type.code(),
                body,
                now,
                now,
                State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
