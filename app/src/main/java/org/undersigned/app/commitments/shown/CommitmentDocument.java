package org.undersigned.app.commitments.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.undersigned.app.publicfiles.JsonText;

/**
 * An instrument for programs (docs/spec/commitments-json.md). Field names are the format's: whoever changes one changes its
 * version. What is not there is left out.
 *
 * @param date a day, as all here that are not said to be moments
 * @param states how many obligations stand so, by the word for it
 */
record CommitmentDocument(
        String version,
        String url,
        String kind,
        String title,
        String language,
        String date,
        Optional<String> inForce,
        Optional<String> until,
        List<Side> parties,
        List<String> sources,
        Optional<String> summary,
        Map<String, Integer> states,
        List<Owed> obligations) {
    static final String VERSION = "undersigned/commitments@v1";

    /** @param shortName by which the instrument calls it */
    record Side(String name, String shortName) {}

    /**
     * An obligation.
     *
     * @param id 32 hexadecimal digits, made of the record
     * @param record the exact bytes that the id is made of, as text
     * @param by, to as the record has them
     * @param undated why there is no due day
     * @param state kept, breached, overdue, disputed, unclear or open
     * @param since day of the finding that says so
     * @param onTime no-date, due, overdue, in-time or late
     * @param replaced whether other words have taken its place
     * @param replaces id of the one whose place it has taken, with the reason
     */
    record Owed(
            String id,
            String url,
            String label,
            List<String> text,
            String by,
            String to,
            Optional<String> due,
            Optional<String> undated,
            Optional<String> until,
            String state,
            Optional<String> since,
            String onTime,
            boolean replaced,
            Optional<Corrects> replaces,
            String record,
            List<Found> findings,
            List<Cite> citedBy) {}

    record Corrects(String id, String reason) {}

    /** @param state counts, disputed or withdrawn */
    record Found(
            String id,
            String happened,
            String kept,
            String state,
            Optional<String> source,
            Optional<String> copy,
            String language,
            String claim,
            List<Done> steps) {}

    /**
     * A step in the life of a finding.
     *
     * @param at a moment
     * @param entry index in the ledger
     */
    record Done(String step, String at, Optional<String> reason, long entry) {}

    /** @param place ground or demand */
    record Cite(String title, String url, String place, int number) {}

    String json() {
        return JsonText.of(this);
    }
}
