package org.undersigned.app.interfaces;

import java.util.List;

/**
 * A statement as a list of the API has it. Field names are the format's (docs/spec/api.md).
 *
 * @param api where the rest of it is
 * @param languages tags; that of the signed text first
 * @param state published, or closed: nobody can sign any more
 */
record StatementSummary(
        String id,
        String slug,
        String url,
        String api,
        String title,
        String language,
        List<String> languages,
        List<String> addressees,
        String state,
        String published,
        int revision,
        String sha256,
        Counts counts) {
    /** Signatures that stand under the text that the public sees. */
    record Counts(int organisations, int people) {}
}
