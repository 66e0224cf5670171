package org.undersigned.app.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.undersigned.app.statements.StatementId;

/**
 * What somebody outside sent in for a finding. It claims nothing by itself: a coordinator makes findings of it.
 *
 * @param subject what it is about, where whoever sent it said so
 * @param sender as coordinators know them
 * @param copySha256 of the message itself, where it was one
 */
public record FindingDraft(
        UUID id,
        StatementId statement,
        Optional<Subject> subject,
        Origin origin,
        UUID originId,
        String sender,
        Instant receivedAt,
        Content content,
        Optional<String> copySha256) {
    /** Who sent it. */
    public enum Origin {
        SIGNATORY,
        ADDRESSEE
    }

    /**
     * What it says.
     *
     * @param source web address
     * @param language of the words
     */
    public record Content(LocalDate happenedOn, String language, String words, Optional<String> source) {}
}
