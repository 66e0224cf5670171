package org.undersigned.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.undersigned.tlog.Checkpoint;
import org.undersigned.tlog.Hash;

/**
 * What exactly a signatory signs (docs/spec/signature.md, "Payload"): a short text of fixed lines.
 *
 * @param texts every authoritative text; the first is the one that the ledger's entry names
 * @param kind {@code organisation} or {@code person}
 * @param authority {@code board-decision}, {@code mandate} or {@code members-vote}; of a person {@code own-name}
 * @param moment in whole seconds
 * @param checkpoint the ledger's latest when it was signed: the signature is not older than it
 */
public record SigningPayload(
        String statement,
        List<SignedText> texts,
        String signatory,
        String kind,
        String role,
        String authority,
        List<Reservation> reservations,
        Instant moment,
        Checkpoint checkpoint) {
    public static final String ORGANISATION = "organisation";
    public static final String PERSON = "person";
    public static final String OWN_NAME = "own-name";
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_ROLE = 200;

    private static final String HEADER = "undersigned/signature@v1";
    public static final int LONGEST_RESERVATION = 1000;
    private static final int LONGEST = 1 << 16;
    private static final Set<String> KINDS = Set.of(ORGANISATION, PERSON);
    private static final Set<String> AUTHORITIES = Set.of("board-decision", "mandate", "members-vote", OWN_NAME);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    /** A public note against one numbered demand. */
    public record Reservation(int demand, String text) {
        public Reservation {
            Fields.require(demand > 0, "demands are numbered from 1");
            Fields.requireTyped(text, LONGEST_RESERVATION, "a reservation is one line of at most 1000 characters");
        }
    }

    public SigningPayload {
        texts = List.copyOf(texts);
        reservations = List.copyOf(reservations);
        Fields.requireForm(Fields.STATEMENT, statement, "a statement's id has 32 hexadecimal digits");
        Fields.require(!texts.isEmpty(), "a payload names a text");
        Fields.require(
                isEachOther(texts, SignedText::sha256) && isEachOther(texts, SignedText::language),
                "a payload names each text once, each in a language of its own");
        Fields.requireTyped(signatory, LONGEST_NAME, "a name is one line of at most 300 visible characters");
        Fields.require(KINDS.contains(kind), "a signatory is an organisation or a person");
        Fields.requireTyped(role, LONGEST_ROLE, "a role is one line of at most 200 visible characters");
        Fields.require(AUTHORITIES.contains(authority), "an unknown authority");
        Fields.require(
                kind.equals(PERSON) == authority.equals(OWN_NAME),
                "a person signs in their own name, and an organisation does not");
        Fields.requireWholeSeconds(moment);
        Fields.require(checkpoint.extensions().isEmpty(), "a payload's checkpoint has three fields");
    }

    private static boolean isEachOther(List<SignedText> texts, Function<SignedText, String> field) {
        return texts.stream().map(field).distinct().count() == texts.size();
    }

    /** Digest of the text that the ledger's entry names. */
    public String revision() {
        return texts.getFirst().sha256();
    }

    public boolean isByPerson() {
        return kind.equals(PERSON);
    }

    public byte[] encode() {
        StringBuilder out = new StringBuilder(HEADER).append("\nstatement ").append(statement);
        texts.forEach(text -> out.append("\nrevision ")
                .append(text.sha256())
                .append("\nlanguage ")
                .append(text.language()));
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
        List<SignedText> texts = new ArrayList<>();
        while (lines.nextIs("revision")) {
            texts.add(new SignedText(lines.value("revision"), lines.value("language")));
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
                texts,
                signatory,
                kind,
                role,
                authority,
                reservations,
                lines.moment("moment"),
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

    private static Checkpoint checkpoint(String value) {
        String[] parts = value.split(" ", -1);
        Fields.require(parts.length == 3, "a payload's checkpoint has three fields");
        return Checkpoint.parse(
                parts[0] + "\n" + parts[1] + "\n" + Hash.fromBase64(parts[2]).toBase64() + "\n");
    }
}
