package org.undersigned.app.publishing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.undersigned.app.errata.NotedErratum;
import org.undersigned.app.reported.ReportedList;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.standing.Citations;
import org.undersigned.app.standing.Standings;
import org.undersigned.verify.SigningPayload.Reservation;

/**
 * What stands on a statement's page beside the text and the signatures under it.
 *
 * @param withdrawn signatures under this text that ended: how many, and when; not whose
 * @param earlier names under earlier texts that have not signed this one, by the number of their revision
 * @param reported names that signed elsewhere, by the coordinator's word, and have not signed here
 * @param delivered to whom the statement was handed over
 * @param standings how its demands stand
 * @param citations which obligations its grounds and demands cite
 */
public record Beside(
        List<Signature> withdrawn,
        Map<Integer, List<String>> earlier,
        List<NotedErratum> errata,
        List<ReportedList> reported,
        List<Delivered> delivered,
        Standings standings,
        Citations citations) {
    public static final Beside NOTHING =
            new Beside(List.of(), Map.of(), List.of(), List.of(), List.of(), Standings.NONE, Citations.NONE);

    public Beside {
        withdrawn = List.copyOf(withdrawn);
        earlier = new TreeMap<>(earlier);
        errata = List.copyOf(errata);
        reported = List.copyOf(reported);
        delivered = List.copyOf(delivered);
    }

    /** A reservation and whose it is. */
    public record Reserved(Reservation reservation, Signature by) {}

    /** Reservations of these signatures, by the number of the demand. */
    public static Map<Integer, List<Reserved>> reservations(List<Signature> signatures) {
        return signatures.stream()
                .flatMap(signature ->
                        signature.reservations().stream().map(reservation -> new Reserved(reservation, signature)))
                .collect(Collectors.groupingBy(
                        reserved -> reserved.reservation().demand(), TreeMap::new, Collectors.toList()));
    }

    public static LocalDate endedOn(Signature withdrawn) {
        return withdrawn.withdrawal().orElseThrow().at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
