package org.undersigned.app.demands.shown;

import java.util.List;
import java.util.Optional;

/**
 * The demands of a published statement and what was found about them, for programs (docs/spec/demands-json.md). Field
 * names are the format's: whoever changes one changes its version. What is not there is left out.
 *
 * @param statement 32 hexadecimal digits
 * @param url of the page
 */
public record DemandDocument(
        String version,
        String statement,
        String url,
        String title,
        String language,
        List<String> addressees,
        String published,
        List<Followed> demands) {
    static final String VERSION = "undersigned/demands@v1";

    /**
     * A demand.
     *
     * @param id the same through all texts, 32 hexadecimal digits
     * @param number in the text of that revision
     * @param revision the last one that makes it
     * @param dropped whether the public text makes it no more
     * @param state the one word that stands for it at a glance
     * @param onTime no-date, due, overdue, in-time or late
     */
    public record Followed(
            String id,
            int number,
            int revision,
            boolean dropped,
            String text,
            Optional<String> due,
            String state,
            String says,
            String shows,
            String onTime,
            List<Found> findings) {}

    /**
     * A finding.
     *
     * @param state counts, disputed or withdrawn
     * @param copySha256 of the archived copy of its source
     */
    public record Found(
            String id,
            String happened,
            Optional<String> says,
            Optional<String> shows,
            Optional<String> source,
            Optional<String> copySha256,
            String language,
            String claim,
            String state,
            List<Step> steps) {}

    /**
     * What became of it.
     *
     * @param step publish, dispute, settle or withdraw
     * @param at an instant in UTC
     * @param entry index in the ledger
     */
    public record Step(String step, String at, long entry, Optional<String> reason) {}
}
