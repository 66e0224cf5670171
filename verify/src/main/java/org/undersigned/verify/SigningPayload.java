package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;

/**
 * What exactly a signatory signs (docs/spec/signature.md, "Payload"): a short text of fixed lines.
 *
 * @param languages every authoritative language, in the order of the statement
 * @param kind {@code organisation} or {@code person}
 * @param authority {@code board-decision}, {@code mandate}, {@code members-vote} or {@code own-name}
 * @param moment in whole seconds
 * @param checkpoint the ledger's latest when it was signed: the signature is not older than it
 */
public record SigningPayload(
        String statement,
        String revision,
        List<String> languages,
        String signatory,
        String kind,
        String role,
        String authority,
        List<Reservation> reservations,
        Instant moment,
        Checkpoint checkpoint) {
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_ROLE = 200;

    private static final String HEADER = "undersigned/signature@v1";
    private static final int LONGEST_RESERVATION = 1000;
    private static final int LONGEST = 1 << 16;
    private static final Set<String> KINDS = Set.of("organisation", "person");
    private static final Set<String> AUTHORITIES = Set.of("board-decision", "mandate", "members-vote", "own-name");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    /** A public note against one numbered demand. */
    public record Reservation(int demand, String text) {
        public Reservation {
            Fields.require(demand > 0, "demands are numbered from 1");
            Fields.requireTyped(text, LONGEST_RESERVATION, "a reservation is one line of at most 1000 characters");
        }
    }

    public SigningPayload {
        languages = List.copyOf(languages);
        reservations = List.copyOf(reservations);
        Fields.requireForm(Fields.STATEMENT, statement, "a statement's id has 32 hexadecimal digits");
        Fields.requireForm(Fields.SHA256, revision, "a revision's digest has 64 hexadecimal digits");
        Fields.require(!languages.isEmpty(), "a payload names a language");
        languages.forEach(language -> Fields.requireForm(Fields.LANGUAGE, language, "not a language tag"));
        Fields.requireTyped(signatory, LONGEST_NAME, "a name is one line of at most 300 visible characters");
        Fields.require(KINDS.contains(kind), "a signatory is an organisation or a person");
        Fields.requireTyped(role, LONGEST_ROLE, "a role is one line of at most 200 visible characters");
        Fields.require(AUTHORITIES.contains(authority), "an unknown authority");
        Fields.require(moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)), "a moment has whole seconds");
        Fields.require(checkpoint.extensions().isEmpty(), "a payload's checkpoint has three fields");
    }

    public byte[] encode() {
        StringBuilder out = new StringBuilder(HEADER)
                .append("\nstatement ")
                .append(statement)
                .append("\nrevision ")
                .append(revision);
        languages.forEach(language -> out.append("\nlanguage ").append(language));
        out.append("\nsignatory ")
                .append(signatory)
                .append("\nkind ")
                .append(kind)
                .append("\nrole ")
                .append(role)
                .append("\nauthority ")
                .append(authority);
        reservations.forEach(
                r -> out.append("\nreservation ").append(r.demand()).append(' ').append(r.text()));
        out.append("\nmoment ")
                .append(moment)
                .append("\ncheckpoint ")
                .append(checkpoint.origin())
                .append(' ')
                .append(checkpoint.size())
                .append(' ')
                .append(checkpoint.root().toBase64())
                .append('\n');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes exactly what {@link #encode} gives. */
    public static SigningPayload parse(byte[] bytes) {
        Fields.require(bytes.length <= LONGEST, "a payload has at most 64 KiB");
        LineReader lines = new LineReader(new String(bytes, StandardCharsets.UTF_8));
        lines.expect(HEADER);
        String statement = lines.value("statement");
        String revision = lines.value("revision");
        List<String> languages = new ArrayList<>();
        while (lines.nextIs("language")) {
            languages.add(lines.value("language"));
        }
        String signatory = lines.value("signatory");
        String kind = lines.value("kind");
        String role = lines.value("role");
        String authority = lines.value("authority");
        List<Reservation> reservations = new ArrayList<>();
        while (lines.nextIs("reservation")) {
            reservations.add(reservation(lines.value("reservation")));
        }
        SigningPayload payload = new SigningPayload(
                statement,
                revision,
                languages,
                signatory,
                kind,
                role,
                authority,
                reservations,
                moment(lines.value("moment")),
                checkpoint(lines.value("checkpoint")));
        lines.end();
        Fields.require(Arrays.equals(payload.encode(), bytes), "a payload that is not in its one form");
        return payload;
    }

    private static Reservation reservation(String value) {
        int space = value.indexOf(' ');
        Fields.require(
                space > 0 && NUMBER.matcher(value.substring(0, space)).matches(), "a reservation names a demand");
        return new Reservation(Integer.parseInt(value.substring(0, space)), value.substring(space + 1));
    }

    private static Instant moment(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a moment", e);
        }
    }

    private static Checkpoint checkpoint(String value) {
        String[] parts = value.split(" ", -1);
        Fields.require(parts.length == 3, "a payload's checkpoint has three fields");
        return Checkpoint.parse(
                parts[0] + "\n" + parts[1] + "\n" + Hash.fromBase64(parts[2]).toBase64() + "\n");
    }
}
