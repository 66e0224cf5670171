package org.undersigned.app.sharing;

import java.util.List;
import java.util.Optional;
import org.undersigned.app.publicfiles.JsonText;

/**
 * A published statement for programs (docs/spec/statement-json.md). Field names are the format's: whoever changes one
 * changes its version. What is not there is left out.
 *
 * @param id of the statement, 32 hexadecimal digits
 * @param sha256 of the signed text, 64 hexadecimal digits
 * @param published an instant in UTC, as all times here (RFC 3339)
 */
public record StatementDocument(
        String version,
        String id,
        String url,
        String title,
        String language,
        int revision,
        String sha256,
        String published,
        List<String> addressees,
        List<Language> languages,
        List<Part> blocks,
        List<Signer> signatories,
        List<Ended> withdrawals,
        List<Reported> reported,
        List<Note> errata,
        List<Delivery> deliveries,
        Files files) {
    static final String VERSION = "undersigned/statement@v1";

    /** @param standing what its words are worth: signed, translation, or translation-of-an-earlier-text */
    public record Language(String language, String url, String title, String sha256, String standing) {}

    /**
     * One block of the text.
     *
     * @param type heading, paragraph, quote, list or demands
     * @param grounds days on which happened what it rests on
     * @param sources addresses where that can be read up
     */
    public record Part(
            String type,
            Optional<String> text,
            Optional<List<String>> items,
            Optional<List<Numbered>> demands,
            List<String> grounds,
            List<String> sources) {}

    /**
     * A demand.
     *
     * @param test what shows that it is met
     * @param due a day
     * @param undated why there is no day
     */
    public record Numbered(
            int number,
            String text,
            List<String> parts,
            Optional<String> test,
            Optional<String> due,
            Optional<String> undated) {}

    /**
     * A signature that stands.
     *
     * @param name as it is shown; none where it was removed on request
     * @param signedAs the name in the signature, where that is another
     * @param method, authority as docs/spec/signature.md names them
     * @param entry index in the ledger
     */
    public record Signer(
            Optional<String> name,
            Optional<String> signedAs,
            String kind,
            String method,
            String authority,
            String signed,
            Optional<Long> entry,
            boolean late,
            List<Reserved> reservations) {}

    public record Reserved(int demand, String text) {}

    public record Ended(String kind, String on) {}

    public record Reported(String origin, List<String> names) {}

    public record Note(String reads, String means, String noted) {}

    /**
     * It was handed over.
     *
     * @param to the addressee's name
     * @param way mail, hand, post or portal
     * @param on a day
     * @param revision number of the text
     */
    public record Delivery(String to, String way, String on, int revision) {}

    /**
     * Addresses of the other forms.
     *
     * @param furtherProofs where one bundle does not hold all signatures
     */
    public record Files(
            String text, String markdown, String proof, Optional<List<String>> furtherProofs, String checkpoint) {}

    String json() {
        return JsonText.of(this);
    }
}
