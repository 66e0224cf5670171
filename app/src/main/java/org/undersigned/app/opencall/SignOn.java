package org.undersigned.app.opencall;

import static org.undersigned.app.words.Speech.say;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.signatories.Authority;
import org.undersigned.app.signatories.Declaration;
import org.undersigned.app.statements.StatementId;

/**
 * Somebody's wish to sign, from the form to the signature.
 *
 * @param network keyed hash of where it came from; empty where that is unknown, and good for a day
 * @param confirmedSha256 the text that was on the page when the mailed link's button was pressed
 * @param signatory what it has become
 * @param language tag of the one that its form spoke: its mails speak that too
 */
public record SignOn(
        UUID id,
        StatementId statement,
        Typed typed,
        Keys keys,
        String network,
        State state,
        List<Hold> holds,
        Instant askedAt,
        Optional<Instant> confirmedAt,
        Optional<String> confirmedSha256,
        Optional<UUID> signatory,
        String language) {
    public SignOn {
        holds = List.copyOf(holds);
    }

    /** Who signs. */
    public enum Kind {
        ORGANISATION,
        PERSON;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind fromStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** Where it stands. */
    public enum State {
        /** Sent; a job has yet to look at it. */
        ASKED("opencall.state.asked"),
        /** A link is in the mail. */
        WAITING("opencall.state.waiting"),
        HELD("opencall.state.held"),
        ACCEPTED("opencall.state.accepted"),
        REFUSED("opencall.state.refused"),
        /** Signed, and a coordinator ended the signature. */
        ENDED("opencall.state.ended"),
        /** Signed, and the signatory ended the signature. */
        WITHDREW("opencall.state.withdrew");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String words() {
            return say(key);
        }

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> fromStored(String stored) {
            return List.of(values()).stream()
                    .filter(state -> state.stored().equals(stored))
                    .findFirst();
        }
    }

    /**
     * What the form said.
     *
     * @param website host name of an organisation's; empty where it gave none
     */
    public record Typed(Kind kind, String name, String website, String role, Authority authority, EmailAddress email) {
        Declaration declaration() {
            return new Declaration(role, authority);
        }
    }

    /** The same, folded: what is alike has the same key. */
    public record Keys(String name, String sound, String mailbox, String domain) {}

    public boolean isPerson() {
        return typed.kind() == Kind.PERSON;
    }

    boolean hasProof() {
        return holds.stream()
                .noneMatch(hold -> hold.reason() == Reason.NO_PROOF
                        || hold.reason() == Reason.BAD_PROOF
                        || hold.reason() == Reason.BAD_FORM
                        || hold.reason() == Reason.FORM_AGAIN
                        || hold.reason() == Reason.TRAP);
    }
}
