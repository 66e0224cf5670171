package org.undersigned.app.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.undersigned.text.StatementText;

/**
 * A revision that was made public, of a statement that still is.
 *
 * @param latest number of the statement's latest published revision
 */
public record PublishedRevision(
        StatementId statement,
        Slug slug,
        int number,
        int latest,
        String language,
        StatementText text,
        String sha256,
        Instant publishedAt) {
    /** Names a published revision. */
    public record Key(StatementId statement, int number) {}

    public Key key() {
        return new Key(statement, number);
    }

    public String path() {
        return "/statements/" + slug;
    }

    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
